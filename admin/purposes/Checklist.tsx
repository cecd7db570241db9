import { Box, Stack, Typography } from '@mui/material';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlineOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUncheckedOutlined';
import { useText, useTextOr } from '../i18n/use-text.ts';
import { Section } from '../page/Section.tsx';

const directive = '2002/58: ';

/** What stands between a purpose and its activation, each with the article that asks it. */
export function Checklist({ items }: { items: { item: string; done: boolean; article: string }[] }) {
  const text = useText();
  const textOr = useTextOr();
  const sayArticle = (article: string) =>
    article.startsWith(directive)
      ? text('purposes.articleOfDirective', { article: article.slice(directive.length) })
      : text('purposes.article', { article });
  return (
    <Section title={text('purposes.checklist')}>
      <Stack component="ul" sx={{ m: 0, p: 0, gap: 2, listStyle: 'none' }}>
        {items.map(({ item, done, article }) => (
          <Stack key={item} component="li" direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
            <Box aria-hidden sx={{ color: done ? 'success.main' : 'text.secondary', display: 'flex', pt: 0.25 }}>
              {done ? <CheckCircleOutlined /> : <RadioButtonUnchecked />}
            </Box>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', hyphens: 'auto' }}>
              <Typography sx={{ color: done ? 'text.secondary' : 'text.primary' }}>{textOr(`checklist.${item}`, item)}</Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {text(done ? 'purposes.done' : 'purposes.missing')} · {sayArticle(article)}
              </Typography>
            </Box>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
