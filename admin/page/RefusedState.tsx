import { Button, Typography } from '@mui/material';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import { Refused } from '../api/refused.ts';
import { useStepUp } from '../auth/StepUp.tsx';
import { useText } from '../i18n/use-text.ts';
import { useSayProblem, useSayRefusal } from './say-refusal.ts';
import { State } from './State.tsx';

/** What happened, with its incident id, and the way on: a code, or another try. */
export function RefusedState({ error, again }: { error: unknown; again?: () => unknown }) {
  const text = useText();
  const say = useSayRefusal();
  const sayProblem = useSayProblem();
  const stepUp = useStepUp();
  const refused = error instanceof Refused ? error : new Refused('BROWSER');
  const needsCode = refused.code === 'STEP_UP_REQUIRED';
  const next = needsCode ? () => stepUp().then(fresh => fresh && again?.()) : again;
  return (
    <State
      icon={<ErrorOutline />}
      title={needsCode ? text('stepUp.title') : text('page.wentWrong')}
      action={
        next && (
          <Button variant="outlined" onClick={() => void next()}>
            {text(needsCode ? 'stepUp.open' : 'page.again')}
          </Button>
        )
      }
    >
      <Typography>{refused.problems.length > 0 ? [...new Set(refused.problems.map(sayProblem))].join('. ') : say(refused)}</Typography>
    </State>
  );
}
