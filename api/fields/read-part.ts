import type { Problems } from '../refusal.ts';
import type { Parsed } from './plain-text.ts';

/** One optional part of an input: absent stays `undefined` (unchanged), `null` stays null (clear), what is wrong is added to `problems`. */
export function readPart<T>(
  input: object,
  name: string,
  path: string,
  problems: Problems,
  parse: (given: unknown) => Parsed<T>,
): T | null | undefined {
  const given = (input as Record<string, unknown>)[name];
  if (given === undefined || given === null) return given;
  const parsed = parse(given);
  if (parsed.ok) return parsed.value;
  problems.add(`${path}.${name}`, parsed.rule);
  return undefined;
}

/** One required part of an input; a placeholder after a problem, because `problems.insist()` follows. */
export function readRequired<T>(
  input: object,
  name: string,
  path: string,
  problems: Problems,
  parse: (given: unknown) => Parsed<T>,
  placeholder: T,
): T {
  const value = readPart(input, name, path, problems, parse);
  if (value === null || (input as Record<string, unknown>)[name] === undefined) problems.add(`${path}.${name}`, 'required');
  return value ?? placeholder;
}
