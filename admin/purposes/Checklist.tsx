import { Box, Stack, Typography } from '@mui/material';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlineOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUncheckedOutlined';
import { useText, useTextOr } from '../i18n/use-text.ts';
import { Section } from '../page/Section.tsx';

/** What stands between a purpose and its activation, each with the rule that asks it. */
export function Checklist({ items }: { items: { item: string; done: boolean; rule: string }[] }) {
  const text = useText();
  const textOr = useTextOr();
  return (
    <Section title={text('purposes.checklist')}>
      <Stack component="ul" sx={{ m: 0, p: 0, gap: 2, listStyle: 'none' }}>
        {items.map(({ item, done, rule }) => (
          <Stack key={item} component="li" direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
            <Box aria-hidden sx={{ color: done ? 'success.main' : 'text.secondary', display: 'flex', pt: 0.25 }}>
              {done ? <CheckCircleOutlined /> : <RadioButtonUnchecked />}
            </Box>
            <Box sx={{ flex: 1 }}>
              <Typography sx={{ color: done ? 'text.secondary' : 'text.primary' }}>{textOr(`checklist.${item}`, item)}</Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {text(done ? 'purposes.done' : 'purposes.missing')} · {rule}
              </Typography>
            </Box>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
