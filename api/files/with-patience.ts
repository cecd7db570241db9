import { Refusal } from '../refusal.ts';

/** What comes, as long as something comes. Refuses `BAD_USER_INPUT` `slow` after so many milliseconds of silence: a line that says nothing must not be held for ever. */
export async function* withPatience<T>(source: AsyncIterable<T>, milliseconds: number): AsyncGenerator<T> {
  const each = source[Symbol.asyncIterator]();
  try {
    while (true) {
      const next = await inTime(each.next(), milliseconds);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    void each.return?.().catch(() => undefined);
  }
}

async function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('BAD_USER_INPUT', [{ path: 'file', rule: 'slow' }])), milliseconds);
  });
  answer.catch(() => undefined); // what goes wrong after that is nobody's any more
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
