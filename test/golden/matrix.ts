import type { Condition } from '../../api/access/condition.ts';
import { type Decision, decide, refused } from '../../api/access/decide.ts';
import type { PurposeFacts } from '../../api/access/policy.ts';
import type { Reason, Requirement, Verdict } from '../../api/access/verdict.ts';
import { type Action, actions, type Role, type Viewer } from '../../api/access/viewer.ts';
import type { Policy } from '../../api/context.ts';
import type { Field } from '../../api/fields/field.ts';

/** A role as the matrix prints it, acting as one kind of viewer. */
export interface Asking {
  readonly title: string;
  readonly role: Role;
  readonly kind: Viewer['kind'];
}

const letters: Record<Exclude<Reason, 'ROLE_CONDITION'>, string> = {
  ROLE: 'R', PURPOSE: 'P', NOT_COVERED_BY_CONSENT: 'C', SENSITIVE_CONDITION_MISSING: 'S', STEP_UP_REQUIRED: 'U',
};

export const legend = `Who may do what with which field, for which purpose. Printed from the decision itself; a change of it is a change of this file.

  yes    allowed, of every contact who is present
  yes*   the same, with a fresh second factor (withheld as STEP_UP_REQUIRED without one)
  1, 2…  each contact answers for itself; what is asked stands below the table
  R      no: no rule of the role allows it                       (ROLE)
  P      no: the purpose does not cover the field                (PURPOSE)
  C      no: no published notice names the field                 (NOT_COVERED_BY_CONSENT)
  Fields on which no action at all is allowed stand in the lists below the table.

A contact is present where a legal basis of the purpose stands, it is not restricted (or consented itself, for this purpose, after the restriction),
and at least one field is allowed on it. Whoever is not present is not there in any form. Built-in purposes say themselves who is present.
`;

/** One role: its duties, and a table for each purpose that it may act for. */
export function matrixOf(policy: Policy, { title, role, kind }: Asking): string {
  const viewer = (freshSecondFactor: boolean): Viewer => ({ kind, id: '', name: '', roles: [role], freshSecondFactor, recipientId: null });
  const purposes = [...policy.purposes.values()].filter(purpose => role.purposes.has(purpose.code));
  const duties = role.duties.map(({ duty, acts }) => `${duty} (${acts.join(', ')})`);
  return [
    `${'='.repeat(110)}\n${title}\n`,
    `  Duties: ${duties.join('; ') || 'none'}\n`,
    ...(purposes.length === 0 ? ['  May act for no purpose: sees nobody.\n'] : []),
    ...purposes.map(purpose => tableOf(policy, purpose, viewer)),
  ].join('\n');
}

type Cells = ReadonlyMap<Action, string>;

function tableOf(policy: Policy, purpose: PurposeFacts, viewer: (fresh: boolean) => Viewer): string {
  const fields = [...policy.fields.values()] as Field[];
  const decisions = new Map(actions.map(action => [action, { fresh: decided(viewer(true), purpose, action, fields), stale: decided(viewer(false), purpose, action, fields) }]));
  const notes: string[] = [];
  const rows = fields.map(field => ({ field, cells: new Map(actions.map(action => [action, cell(field.key, decisions.get(action)!, notes)])) }));
  const closed = (cells: Cells) => [...cells.values()].every(text => Object.values(letters).includes(text));
  const open = rows.filter(row => !closed(row.cells));
  const why = (letter: string) => rows.filter(row => row.field.inUse && closed(row.cells) && row.cells.get('read') === letter).map(row => row.field.key);
  const [width, column] = [Math.max(24, ...open.map(row => row.field.key.length + 2)), 12];
  const line = (first: string, cells: readonly string[]) => `    ${first.padEnd(width)}${cells.map(text => text.padEnd(column)).join('')}`.trimEnd();
  const present = decisions.get('read')!.fresh.presence;
  return [
    `  ${purpose.code}   (${groundOf(purpose)})`,
    ...(present.is === 'always' ? [] : [`    present to read only where: ${inWords(present)}`]),
    '',
    line('field', [...actions]),
    line('-'.repeat(width - 2), actions.map(() => '-'.repeat(column - 2))),
    ...open.map(({ field, cells }) => line(field.key, [...cells.values()])),
    ...(open.length === 0 ? ['    nothing'] : []),
    '',
    ...notes.map((note, i) => `    ${i + 1}  ${note}`),
    ...list('    never: switched off in the catalogue:', rows.filter(row => !row.field.inUse && closed(row.cells)).map(row => row.field.key)),
    ...list('    never: the purpose does not cover', why('P')),
    ...list('    never: no rule of the role allows', why('R')),
    ...list('    never: no published notice names', why('C')),
    '',
  ].join('\n');
}

const list = (title: string, keys: readonly string[]): string[] => {
  const lines: string[] = [];
  for (const key of keys) {
    const last = lines.at(-1);
    if (last === undefined || last.length + key.length > 100) lines.push(key);
    else lines[lines.length - 1] = `${last}, ${key}`;
  }
  return lines.map((text, i) => `${i === 0 ? title : ' '.repeat(title.length)} ${text}${i < lines.length - 1 ? ',' : ''}`);
};

function decided(viewer: Viewer, purpose: PurposeFacts, action: Action, fields: readonly Field[]): Decision {
  const decision = decide(viewer, purpose, action, fields);
  if (decision === refused) throw new Error('the role may act for the purpose');
  return decision;
}

function cell(field: string, { fresh, stale }: { fresh: Decision; stale: Decision }, notes: string[]): string {
  const verdict = fresh.verdicts.get(field)!;
  const star = isStepUp(stale.verdicts.get(field)!) ? '*' : '';
  if (verdict.is === 'yes') return `yes${star}`;
  if (verdict.is === 'no') return letters[verdict.reason as keyof typeof letters];
  return verdict.requirements.map(requirement => note(requirement, notes)).join(',') + star;
}

const isStepUp = (verdict: Verdict) => verdict.is === 'no' && verdict.reason === 'STEP_UP_REQUIRED';

function note({ condition, reason }: Requirement, notes: string[]): string {
  const text = `${inWords(condition)}  (else ${reason})`;
  if (!notes.includes(text)) notes.push(text);
  return String(notes.indexOf(text) + 1);
}

const grounds = {
  CONSENT: 'consent, Art. 6(1)(a)', CONTRACT: 'contract, Art. 6(1)(b)', LEGAL_OBLIGATION: 'legal obligation, Art. 6(1)(c)', VITAL_INTERESTS: 'vital interests, Art. 6(1)(d)',
  PUBLIC_TASK: 'public task, Art. 6(1)(e)', LEGITIMATE_INTERESTS: 'legitimate interests, Art. 6(1)(f)',
};
const builtIn = {
  found: 'built in; present: whoever is found by exact e-mail address, telephone number or full name; restriction does not hide',
  request: 'built in; present: whoever has an open request and was identified', named: 'built in; present: whoever is named by id, with a case; restriction does not hide',
};
const groundOf = (purpose: PurposeFacts) => (purpose.presence === 'basis' ? grounds[purpose.basisKind!] : builtIn[purpose.presence]);

/** A condition as a sentence. */
export function inWords(condition: Condition): string {
  switch (condition.is) {
    case 'always': return 'always';
    case 'never': return 'never';
    case 'equal': return `${condition.field} is ${told(condition.value)}`;
    case 'unequal': return `${condition.field} is not ${told(condition.value)}`;
    case 'oneOf': return `${condition.field} is one of ${condition.values.map(told).join(', ')}`;
    case 'noneOf': return `${condition.field} is none of ${condition.values.map(told).join(', ')}`;
    case 'and': return condition.of.map(inWords).join(' and ');
    case 'or': return `(${condition.of.map(inWords).join(' or ')})`;
    case 'not': return `not (${inWords(condition.of)})`;
    case 'fact': return condition.fact === 'noticeVersionIn'
      ? `the person agreed to notice version ${condition.versions.join(' or ')}`
      : `a sensitive condition for ${condition.field} stands`;
  }
}

const told = (value: unknown) => (value === null ? 'empty' : JSON.stringify(value));
