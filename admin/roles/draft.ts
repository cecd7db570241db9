import type { DefineRoleInput } from '../generated/graphql.ts';
import { dutiesOf, heldOf } from './DutyBlock.tsx';
import { draw, type Drawn, type Rule, rulesOf, sameCells } from './matrix.ts';
import type { Role } from './RoleList.tsx';

/** A role while it is being edited. */
export interface Draft {
  readonly code: string;
  readonly label: string;
  readonly purposes: readonly string[];
  readonly drawn: Drawn;
  readonly held: ReadonlySet<string>;
}

export const draftOf = (role: Role | undefined): Draft => ({
  code: role?.code ?? '',
  label: role?.label ?? '',
  purposes: role?.purposes ?? [],
  drawn: draw(role?.rules ?? []),
  held: heldOf(role?.duties ?? []),
});

/** The rules of a draft; those of the role itself, word for word, where nothing was ticked differently. */
export function rulesOfDraft({ drawn }: Draft, role: Role | undefined, order: readonly string[]): readonly Rule[] {
  const before = role?.rules ?? [];
  return sameCells(draw(before).cells, drawn.cells) ? before : rulesOf(drawn, order);
}

export const inputOf = (draft: Draft, rules: readonly Rule[], role: Role | undefined, reason: string): DefineRoleInput => ({
  code: draft.code.trim(),
  label: draft.label,
  purposes: [...draft.purposes],
  rules: rules.map(({ actions, fields, allFields, inverted, condition }) => ({
    actions: [...actions],
    fields: [...fields],
    allFields,
    inverted,
    condition: condition ?? null,
  })),
  duties: dutiesOf(draft.held),
  reason,
  expectedVersion: role?.version ?? null,
  askSecondPerson: true,
});
