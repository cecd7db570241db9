import { expect, test } from 'vitest';
import { Together } from '../../api/together.ts';

/** A question that stays on its way until it is let go; remembers which keys went together. */
function slowQuestion() {
  const crowds: string[][] = [];
  const letGo: (() => void)[] = [];
  const together = new Together<string, string>(keys => {
    crowds.push([...keys]);
    return new Promise(resolve => letGo.push(() => resolve(keys.map(key => key.toUpperCase()))));
  });
  return { together, crowds, letGo };
}
const settled = () => new Promise(resolve => setTimeout(resolve));

test('a caller alone is asked for at once', async () => {
  const { together, crowds, letGo } = slowQuestion();
  const answer = together.for('a');
  await settled();
  expect(crowds).toEqual([['a']]);
  letGo[0]!();
  expect(await answer).toBe('A');
});

test('who comes while a question is on its way shares the next one, never the one that began before', async () => {
  const { together, crowds, letGo } = slowQuestion();
  const first = together.for('a');
  await settled();
  const late = [together.for('b'), together.for('c')];
  await settled();
  expect(crowds).toEqual([['a']]);
  letGo[0]!();
  expect(await first).toBe('A');
  await settled();
  expect(crowds).toEqual([['a'], ['b', 'c']]);
  letGo[1]!();
  expect(await Promise.all(late)).toEqual(['B', 'C']);
});

test('a question that fails fails for its own crowd only', async () => {
  let tries = 0;
  const together = new Together<string, string>(async keys => {
    if (++tries === 1) throw new Error('no log, no data');
    return keys;
  });
  const [a, b] = [together.for('a'), together.for('b')];
  await expect(a).rejects.toThrow('no log, no data');
  await expect(b).rejects.toThrow('no log, no data');
  expect(await together.for('c')).toBe('c');
});
