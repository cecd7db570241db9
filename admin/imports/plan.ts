import type { ImportColumnInput, ImportPlanInput, ImportPlanQuery } from '../generated/graphql.ts';

export type Plan = NonNullable<ImportPlanQuery['importPlan']>;
export type PlannedColumn = Plan['columns'][number];

/** What somebody changed about a dry run; what is not here is found out by the API. */
export type Wishes = Omit<ImportPlanInput, 'handle'>;

/** The columns of a plan as an input takes them. Undecided ones are left away: the API names them. */
export const columnsOf = (plan: Plan): ImportColumnInput[] =>
  plan.columns.flatMap(({ column, target, field, purpose }) => (target ? [{ column, target, field, purpose }] : []));

/** The same with another choice for one column. */
export const withChoice = (plan: Plan, choice: ImportColumnInput): ImportColumnInput[] => [
  ...columnsOf(plan).filter(({ column }) => column !== choice.column),
  choice,
];

/** One text for one choice: what a select can hold. */
export const choiceKey = ({ target, field, purpose }: Pick<PlannedColumn, 'target' | 'field' | 'purpose'>): string =>
  target === 'FIELD' ? `FIELD ${field}` : target === 'DECISION' ? `DECISION ${purpose}` : (target ?? '');

export function choiceOf(column: number, key: string): ImportColumnInput {
  const [target, of] = key.split(' ') as [ImportColumnInput['target'], string | undefined];
  return { column, target, ...(target === 'FIELD' && { field: of }), ...(target === 'DECISION' && { purpose: of }) };
}
