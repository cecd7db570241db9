import { Alert, Box, Button, Stack } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { Form } from 'react-admin';
import { type FieldValues, useFormState } from 'react-hook-form';
import type { Problem } from '../api/refused.ts';
import { Refused } from '../api/refused.ts';
import { useStepUp } from '../auth/StepUp.tsx';
import { useText } from '../i18n/use-text.ts';
import { useSayProblem, useSayRefusal } from './say-refusal.ts';

type ActFormProps = {
  act: (values: FieldValues) => Promise<unknown>;
  submit: string;
  start?: FieldValues;
  onCancel?: () => void;
  /** What stands beside the refusal, such as "read again" after a conflict. */
  remedy?: (refused: Refused) => ReactNode;
  danger?: boolean;
  children: ReactNode;
};

/** A form that does one act. What the API says of an input stands at that input; the rest stands above. */
export function ActForm({ act, submit, start, onCancel, remedy, danger, children }: ActFormProps) {
  const [refused, setRefused] = useState<Refused | undefined>();
  const sayProblem = useSayProblem();
  const stepUp = useStepUp();
  const run = async (values: FieldValues): Promise<FieldValues | undefined> => {
    setRefused(undefined);
    try {
      await act(values);
    } catch (error) {
      const no = error instanceof Refused ? error : new Refused('BROWSER', { message: String(error) });
      if (no.code === 'STEP_UP_REQUIRED' && (await stepUp())) return run(values);
      setRefused(no);
      return Object.fromEntries(no.problems.map(problem => [inputName(problem), sayProblem(problem)]));
    }
    return undefined;
  };
  return (
    <Form noValidate onSubmit={run} defaultValues={start} disableInvalidFormNotification sanitizeEmptyValues={false}>
      <Stack spacing={4} sx={{ alignItems: 'stretch' }}>
        {refused && <RefusedAlert refused={refused} remedy={remedy?.(refused)} />}
        {children}
        <Buttons submit={submit} onCancel={onCancel} danger={danger} />
      </Stack>
    </Form>
  );
}

/** Inputs are named as the API names them, without the leading `input.`. */
export const inputName = (problem: Problem) => problem.path.replace(/^input\./, '');

/** What stands at the input, for whoever looks for it; an input that is not on this form is named as the API names it. */
const labelOf = (name: string): string => {
  const input = document.getElementsByName(name)[0];
  const label =
    (input as HTMLInputElement | undefined)?.labels?.[0] ?? input?.closest('.MuiFormControl-root')?.querySelector('label, legend');
  return label?.textContent.replace(/\s*\*$/, '') || name;
};

function RefusedAlert({ refused, remedy }: { refused: Refused; remedy: ReactNode }) {
  const say = useSayRefusal();
  const sayProblem = useSayProblem();
  return (
    <Alert severity="error" role="alert" action={remedy}>
      {say(refused)}
      {refused.problems.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 5 }}>
          {refused.problems.map(problem => (
            <li key={problem.path + problem.rule}>
              {labelOf(inputName(problem))}: {sayProblem(problem)}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}

function Buttons({ submit, onCancel, danger }: { submit: string; onCancel?: () => void; danger?: boolean }) {
  const text = useText();
  const { isSubmitting } = useFormState();
  return (
    <Stack className="acts" direction="row" sx={{ gap: 3, justifyContent: 'flex-end', pt: 2 }}>
      {onCancel && <Button onClick={onCancel}>{text('page.cancel')}</Button>}
      <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} disabled={isSubmitting}>
        {submit}
      </Button>
    </Stack>
  );
}
