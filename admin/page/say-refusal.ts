import { useCallback } from 'react';
import type { Problem, Refused } from '../api/refused.ts';
import { useText, useTextOr } from '../i18n/use-text.ts';

/** A refusal in the reader's words: what happened, and what to do next. */
export function useSayRefusal() {
  const text = useText();
  const textOr = useTextOr();
  return useCallback(
    (refused: Refused) => {
      const sentence = textOr(`code.${refused.code}`, text('code.INTERNAL_SERVER_ERROR'));
      return refused.incidentId ? `${sentence} ${text('page.incident', { id: refused.incidentId })}` : sentence;
    },
    [text, textOr],
  );
}

/** One wrong input, by the rule it breaks. */
export function useSayProblem() {
  const text = useText();
  const textOr = useTextOr();
  return useCallback((problem: Problem) => textOr(`rule.${problem.rule}`, text('rule.other', { rule: problem.rule })), [text, textOr]);
}
