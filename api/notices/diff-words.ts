/** A run of words that stayed, came or went between two texts. */
export interface DiffPart {
  readonly is: 'SAME' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

/** Words with the space behind them, and line ends by themselves: joined they are the text again. */
const wordsIn = (text: string): string[] => text.match(/\n+|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? [];

/** How one text became another, word by word: what stayed, what went, what came, in the order of reading. The same work for any two texts of one length. Pure. */
export function diffWords(before: string, after: string): DiffPart[] {
  const [a, b] = [wordsIn(before), wordsIn(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const parts = [
    ...a.slice(0, start).map(text => ({ is: 'SAME' as const, text })),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(text => ({ is: 'SAME' as const, text })),
  ];
  return joined(parts);
}

/** Longest common subsequence: no word is said to have gone that could have stayed. */
function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ is: 'SAME', text: a[i++]! });
      j++;
    } else if (j === b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!))
      parts.push({ is: 'REMOVED', text: a[i++]! });
    else parts.push({ is: 'ADDED', text: b[j++]! });
  return parts;
}

/** Neighbours of one kind become one part. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const all: { is: DiffPart['is']; text: string }[] = [];
  for (const { is, text } of parts) {
    const last = all.at(-1);
    if (last?.is === is) last.text += text;
    else all.push({ is, text });
  }
  return all;
}
