import { createMongoAbility, type MongoAbility } from '@casl/ability';
import { abilityOf, type RuleData } from '../../api/access/ability.ts';
import type { Reason } from '../../api/access/verdict.ts';
import type { Action } from '../../api/access/viewer.ts';
import { asked, sensitive } from './catalogue.ts';
import { conditionStands, type Row, standing } from './rows.ts';
import type { Scene } from './scene.ts';

/**
 * The answer to a scene worked out in memory, row by row, from design.md section 3 and CASL's own `can`:
 * nothing of `decide`, `condition` or any SQL is used.
 */
export interface InMemory {
  /** The whole call is refused. */
  readonly refused: boolean;
  readonly present: (row: Row) => boolean;
  /** Why a cell is withheld; null when it may be read. */
  readonly why: (row: Row, field: string) => Reason | null;
}

export function inMemory(scene: Scene): InMemory {
  const roles = scene.roles.filter(role => role.acts).map(role => abilitiesOf(role.rules));
  const versions = scene.notices.map((fields, i) => ({ version: i + 1, fields }));
  const consent = scene.purpose === 'CONSENT';
  const builtIn = !consent && scene.purpose !== 'CONTRACT';

  const may = (field: string, subject: unknown) => {
    if (sensitive.includes(field) && (scene.kind === 'service' || scene.kind === 'system')) return false;
    return roles.some(role => {
      const ability = sensitive.includes(field) ? role.onlyNamed : role.all;
      const can = (action: Action) => ability.can(action, subject as never, field);
      if (scene.action === 'count') return can('count') || can('read');
      if (scene.action === 'update' || scene.action === 'export') return can(scene.action) && can('read');
      return can(scene.action);
    });
  };
  const before = new Map(
    asked.map(field => [
      field,
      ((): Reason | null => {
        if (!may(field, 'Contact')) return 'ROLE';
        if (!scene.covers.includes(field) || scene.off.includes(field)) return 'PURPOSE';
        if (scene.action === 'export' && scene.purpose === 'found') return 'PURPOSE';
        if (consent && !versions.some(notice => notice.fields.includes(field))) return 'NOT_COVERED_BY_CONSENT';
        return sensitive.includes(field) && !scene.fresh ? 'STEP_UP_REQUIRED' : null;
      })(),
    ]),
  );

  const why = (row: Row, field: string): Reason | null => {
    const settled = before.get(field)!;
    if (settled) return settled;
    if (!may(field, subjectOf(row))) return 'ROLE_CONDITION';
    if (builtIn) return null;
    if (consent && !versions[row.bases.CONSENT.version - 1]!.fields.includes(field)) return 'NOT_COVERED_BY_CONSENT';
    const met =
      !sensitive.includes(field) ||
      scene.provisionFor.includes(field) ||
      conditionStands(row, field, scene.purpose as 'CONSENT' | 'CONTRACT');
    return met ? null : 'SENSITIVE_CONDITION_MISSING';
  };
  const reachable = (row: Row): boolean => {
    if (scene.purpose === 'found' || scene.purpose === 'named') return true;
    // Nobody here has an open request; whoever asks for themself needs none.
    if (scene.purpose === 'request') return scene.kind === 'person';
    const basis = row.bases[scene.purpose];
    const heldBack = row.restricted !== null && !(consent && basis.givenBy === 'PERSON' && basis.began < row.restricted);
    return standing[basis.state] && !heldBack;
  };
  return { refused: roles.length === 0, why, present: row => reachable(row) && asked.some(field => why(row, field) === null) };
}

/** The row as CASL takes it: a dot in a key leads into an object. */
const subjectOf = ({ values }: Row) => ({
  ...values,
  custom: Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (key.startsWith('custom.') ? [[key.slice(7), value]] : []))),
});

/** For sensitive fields only permissions that name fields count; prohibitions always do. */
const abilitiesOf = (rules: readonly RuleData[]): { all: MongoAbility; onlyNamed: MongoAbility } => ({
  all: abilityOf(rules),
  onlyNamed: rules.some(rule => rule.inverted || rule.fields)
    ? abilityOf(rules.filter(rule => rule.inverted || rule.fields))
    : createMongoAbility([]),
});
