import fc from 'fast-check';
import { arbitraryRootField, documentOf, type RootField } from './grammar.ts';
import { batched, type Pair } from './pair.ts';

/** What a run met on its way: it must have asked what it claims to prove. */
export interface Met {
  questions: number;
  contacts: number;
  pages: number;
  counts: number;
  refused: number;
  withheld: Set<string>;
}
/** Asks both servers the same; where they differ, says which root field did it. */
async function askBoth(pair: Pair, batch: readonly RootField[], v: boolean): Promise<string> {
  const [one, other] = await pair.ask(documentOf(batch), { v });
  if (one.body === other.body && one.status === other.status && one.headers === other.headers) return one.body;
  for (const rootField of batch) {
    const [left, right] = await pair.ask(documentOf([rootField]), { v });
    if (left.body !== right.body)
      throw new Error(`Somebody can tell the two apart:\n${documentOf([rootField])}\n\n${firstDifference(left.body, right.body)}`);
  }
  throw new Error(
    `Somebody can tell the two apart, asked all at once:\n${documentOf(batch)}\n\n${firstDifference(JSON.stringify(one), JSON.stringify(other))}`,
  );
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  return [one, other].map(text => `… ${text.slice(Math.max(0, at - 300), at + 200)} …`).join('\n\n');
}

/** Null is an answer to these: absent. */
const oneContact = new Set(['contact', 'contactCard']);

type Answered = {
  pageInfo?: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  nodes?: { withheld?: { reason: string }[] }[];
  totalCount?: object;
} | null;

/** The same question, from where this page ended, in the way it is read. */
function nextPage(rootField: RootField, answer: Answered): RootField[] {
  const page = answer?.pageInfo;
  const [more, from, place] =
    'last' in rootField.args ? [page?.hasPreviousPage, page?.startCursor, 'before'] : [page?.hasNextPage, page?.endCursor, 'after'];
  return more && from ? [{ ...rootField, args: { ...rootField.args, [place as string]: JSON.stringify(from) } }] : [];
}

/** Asks so many questions, and turns some of their pages. Throws at the first one that tells the two apart. */
export async function run(pair: Pair, count: number, seed: number): Promise<Met> {
  const met: Met = { questions: 0, contacts: 0, pages: 0, counts: 0, refused: 0, withheld: new Set() };
  let waiting = fc.sample(arbitraryRootField(pair.material), { numRuns: count, seed });
  for (let round = 0; waiting.length > 0; round++) {
    const following: RootField[] = [];
    const batches = batched(waiting);
    // Two requests at a time: each of the two servers has a core of its own.
    for (let i = 0; i < batches.length; i += 2) {
      await Promise.all(
        batches.slice(i, i + 2).map(async (batch, j) => {
          const v = (i + j) % 2 === 0;
          const body = await askBoth(pair, batch, v);
          const { data } = JSON.parse(body) as { data: Record<string, Answered> | null };
          if (data === null) throw new Error(`A document of the grammar was refused as a whole:\n${documentOf(batch)}`);
          // The same document with the other value of $v, and again with this one: what was compiled for one must not answer for the other,
          // and a document that is known by now must be answered as it was when it was new.
          if ((i + j) % 5 === 0) {
            await askBoth(pair, batch, !v);
            if ((await askBoth(pair, batch, v)) !== body)
              throw new Error(`The same question was answered differently when it came again:\n${documentOf(batch)}`);
          }
          batch.forEach((rootField, k) => {
            const answer = data[`q${k}`] ?? null;
            met.questions++;
            if (answer === null && !oneContact.has(rootField.field)) met.refused++;
            met.contacts += answer?.nodes?.length ?? 0;
            for (const { withheld = [] } of answer?.nodes ?? []) for (const { reason } of withheld) met.withheld.add(reason);
            if (answer?.totalCount) met.counts++;
            if (round > 0) met.pages++;
            if (round < 2 && (round > 0 || k % 4 === 0)) following.push(...nextPage(rootField, answer));
          });
        }),
      );
    }
    waiting = following;
  }
  return met;
}
