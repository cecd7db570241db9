import { useState } from 'react';
import { Refused } from '../api/refused.ts';

/** Runs one act at a time; a refusal is kept to be shown, anything else is a bug and shown as one. */
export function useAsyncAct<A extends unknown[], R>(run: (...args: A) => Promise<R>) {
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | undefined>();
  const act = async (...args: A): Promise<R | undefined> => {
    setPending(true);
    setRefused(undefined);
    try {
      return await run(...args);
    } catch (error) {
      setRefused(error instanceof Refused ? error : new Refused('BROWSER', { message: String(error) }));
      return undefined;
    } finally {
      setPending(false);
    }
  };
  return { act, pending, refused };
}
