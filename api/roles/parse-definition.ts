import type { Context } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { parseText } from '../fields/plain-text.ts';
import { Problems } from '../refusal.ts';
import type { DefineRoleInput } from './define-role-input.ts';
import type { RoleDefinition } from './define-role.ts';
import { parseDuties } from './parse-duties.ts';
import { parseRules } from './rule.ts';

/** What was handed in as a role; every problem of it is named at once. A draft needs neither name nor reason yet. @param language in which its label is said */
export function parseDefinition(ctx: Context, input: DefineRoleInput, language: string, draft = false): RoleDefinition {
  const problems = new Problems();
  const text = (path: string, given: string, max: number): string => {
    const parsed = parseText(given, max);
    if (!parsed.ok && draft && given.trim() === '') return '';
    if (!parsed.ok) problems.add(path, parsed.rule);
    return parsed.ok ? parsed.value : '';
  };
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(input.code)) problems.add('input.code', 'code');
  if (input.purposes.length > 100) problems.add('input.purposes', 'size');
  const fields = ctx.policy.fields as ReadonlyMap<string, Field>;
  const definition: RoleDefinition = {
    code: input.code,
    labels: { [language]: text('input.label', input.label, 80) },
    purposes: [...new Set(input.purposes)],
    rules: parseRules(
      input.rules.map((rule, index) => ({ ...rule, condition: parseJson(rule.condition, problems, `input.rules.${index}.condition`) })),
      fields,
      problems,
      'input.rules',
    ),
    duties: parseDuties(input.duties, problems, 'input.duties'),
    reason: text('input.reason', input.reason, 500),
    expectedVersion: input.expectedVersion ?? null,
    restores: null,
  };
  problems.insist();
  return definition;
}

/** The text of a condition; bounded before it is parsed. */
function parseJson(text: string | null | undefined, problems: Problems, path: string): unknown {
  if (text === null || text === undefined) return undefined;
  try {
    if (text.length <= 10_000) return JSON.parse(text) ?? {};
  } catch {
    // told below, like a text that is too long
  }
  problems.add(path, 'json');
  return undefined;
}
