import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { askFor } from '../api/ask.ts';
import { NoticeDiffDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { RefusedState } from '../page/RefusedState.tsx';
import type { Place } from './notice.ts';

type ChangesProps = { purpose: string; place: Place; from: number; to?: number; mark: string };

/** How one text became another, word by word. @param mark changes when the texts do */
export function Changes({ purpose, place, from, to, mark }: ChangesProps) {
  const text = useText();
  const variables = { purpose, ...place, from, to };
  const { data, error, refetch } = useQuery({
    queryKey: ['notice-diff', variables, mark],
    queryFn: () => askFor(NoticeDiffDocument, variables, 'noticeDiff'),
  });
  if (error) return <RefusedState error={error} again={refetch} />;
  if (!data) return <Skeleton variant="rounded" height={120} />;
  if (data.every(({ is }) => is === 'SAME')) return <Typography>{text('notices.same')}</Typography>;
  return (
    <Box lang={place.language} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', '& ins': added, '& del': removed }}>
      {data.map(({ is, text: words }, i) => {
        if (is === 'SAME') return <span key={i}>{abridged(words)}</span>;
        const [Mark, name] = is === 'ADDED' ? (['ins', text('notices.added')] as const) : (['del', text('notices.removed')] as const);
        return (
          <Mark key={i} title={name}>
            {words}
          </Mark>
        );
      })}
    </Box>
  );
}

const added = { textDecoration: 'none', borderBottom: 2, borderColor: 'success.main', color: 'success.main', fontWeight: 700 };
const removed = { color: 'error.main' };

/** Of long runs that stayed, only what stands next to a change. */
function abridged(words: string): string {
  const kept = 160;
  return words.length <= 2 * kept + 40 ? words : `${words.slice(0, kept)} … \n… ${words.slice(-kept)}`;
}
