import { Alert, Button, Stack } from '@mui/material';
import { useSayProblem, useSayRefusal } from '../page/say-refusal.ts';
import { useAsyncAct } from '../page/use-async-act.ts';
import { knowsPasskeys } from './passkey.ts';

/** The way without typing, where the browser knows it; what went wrong stands beside it. */
export function PasskeyButton({ label, onUse }: { label: string; onUse: () => Promise<unknown> }) {
  const say = useSayRefusal();
  const sayProblem = useSayProblem();
  const { act, pending, refused } = useAsyncAct(onUse);
  if (!knowsPasskeys()) return null;
  return (
    <Stack spacing={4} sx={{ mt: 4 }}>
      {refused && (
        <Alert severity="error" role="alert">
          {refused.problems.length > 0 ? refused.problems.map(sayProblem).join(' ') : say(refused)}
        </Alert>
      )}
      <Button variant="outlined" disabled={pending} onClick={() => void act()}>
        {label}
      </Button>
    </Stack>
  );
}
