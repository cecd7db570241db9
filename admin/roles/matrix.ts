import type { RuleAction } from '../generated/graphql.ts';

/** A rule as the API tells it. */
export interface Rule {
  readonly actions: readonly RuleAction[];
  readonly fields: readonly string[];
  readonly allFields: boolean;
  readonly inverted: boolean;
  readonly condition?: string | null;
}

export const actions = ['READ', 'CREATE', 'UPDATE', 'COUNT', 'EXPORT'] as const satisfies readonly RuleAction[];

/** The row of all ordinary fields, also of those that are defined later. */
export const ALL = '*';

/** What is ticked, by cell: '' for every contact, else the condition. A cell that is not there is not ticked. */
export type Cells = ReadonlyMap<string, string>;
export const cellOf = (field: string, action: RuleAction): string => `${action} ${field}`;

/**
 * A role's rules as a table draws them. What it cannot draw (prohibitions; two conditions on one cell) is kept as it is, before or after what is drawn,
 * because later rules go before earlier ones. Nothing is lost.
 */
export interface Drawn {
  readonly before: readonly Rule[];
  readonly cells: Cells;
  readonly after: readonly Rule[];
}

export function draw(rules: readonly Rule[]): Drawn {
  let end = rules.length;
  while (end > 0 && rules[end - 1]!.inverted) end--;
  let start = 0;
  for (let i = 0; i < end; i++) if (rules[i]!.inverted) start = i + 1;
  const cells = new Map<string, string>();
  const undrawn: Rule[] = [];
  for (const rule of rules.slice(start, end)) if (!place(cells, rule)) undrawn.push(rule);
  // Among rules that only allow, order means nothing.
  return { before: [...rules.slice(0, start), ...undrawn], cells, after: rules.slice(end) };
}

/** Ticks the cells of a rule, unless one of them has another condition. */
function place(cells: Map<string, string>, rule: Rule): boolean {
  const condition = rule.condition ?? '';
  const keys = (rule.allFields ? [ALL] : rule.fields).flatMap(field => rule.actions.map(action => cellOf(field, action)));
  if (keys.some(key => (cells.get(key) ?? condition) !== condition)) return false;
  for (const key of keys) cells.set(key, condition);
  return true;
}

/** The rules that say what is drawn: fields with the same actions on the same condition in one. */
export function rulesOf({ before, cells, after }: Drawn, order: readonly string[]): Rule[] {
  const rules = new Map<string, { actions: RuleAction[]; fields: string[]; allFields: boolean; condition: string }>();
  for (const field of [ALL, ...order])
    for (const condition of new Set(actions.flatMap(action => cells.get(cellOf(field, action)) ?? []))) {
      const said = actions.filter(action => cells.get(cellOf(field, action)) === condition);
      const key = JSON.stringify([field === ALL, said, condition]);
      const rule = rules.get(key) ?? { actions: said, fields: [], allFields: field === ALL, condition };
      if (field !== ALL) rule.fields.push(field);
      rules.set(key, rule);
    }
  const drawn = [...rules.values()].map(({ condition, ...rule }) => ({ ...rule, inverted: false, ...(condition && { condition }) }));
  return [...before, ...drawn, ...after];
}

export const sameCells = (one: Cells, other: Cells): boolean =>
  one.size === other.size && [...one].every(([key, condition]) => other.get(key) === condition);

export type Allowed = 'NO' | 'WHERE' | 'ALL';

/** What the rules say of one cell by themselves, as CASL reads them: the last one that speaks of it goes first. A foresight: the server decides. */
function said(rules: readonly Rule[], field: string, action: RuleAction, sensitive: boolean): Allowed {
  let [some, barred] = [false, false];
  for (const rule of rules.toReversed()) {
    const named = rule.allFields ? rule.inverted || !sensitive : rule.fields.includes(field);
    if (!named || !rule.actions.includes(action)) continue;
    if (!rule.condition) return rule.inverted ? (some ? 'WHERE' : 'NO') : barred ? 'WHERE' : 'ALL';
    if (rule.inverted) barred = true;
    else some = true;
  }
  return some ? 'WHERE' : 'NO';
}

/** Reading implies counting; changing and exporting need reading as well. */
export function allowed(rules: readonly Rule[], field: string, action: RuleAction, sensitive: boolean): Allowed {
  const itself = said(rules, field, action, sensitive);
  if (action === 'READ' || action === 'CREATE') return itself;
  const read = said(rules, field, 'READ', sensitive);
  if (action === 'COUNT') return itself === 'ALL' || read === 'ALL' ? 'ALL' : itself === 'WHERE' || read === 'WHERE' ? 'WHERE' : 'NO';
  return itself === 'NO' || read === 'NO' ? 'NO' : itself === 'ALL' && read === 'ALL' ? 'ALL' : 'WHERE';
}

/** What the table knows of a field. */
export interface MatrixField {
  readonly key: string;
  readonly sensitive: boolean;
  readonly inUse: boolean;
  readonly derived: boolean;
  /** The purposes that cover it. */
  readonly purposes: readonly string[];
}

/** Where a cell comes from: itself, all ordinary fields, reading (which implies counting), a rule that the table does not draw; or nowhere. */
export type Origin = 'CELL' | 'ALL_FIELDS' | 'READ' | 'KEPT' | 'NONE';
/** Why a cell cannot be changed here. */
export type Locked = 'OFF' | 'NOT_COVERED' | 'DERIVED' | 'FROM_ALL' | 'FROM_READ' | 'NEEDS_READ' | 'KEPT_DECIDES';

export interface Cell {
  readonly allowed: Allowed;
  readonly origin: Origin;
  readonly locked: Locked | null;
  /** The condition of the cell itself; '' where it has none. */
  readonly condition: string;
  readonly ticked: boolean;
  /** Not what is in force. */
  readonly isNew: boolean;
}

export interface Matrix {
  readonly drawn: Drawn;
  readonly rules: readonly Rule[];
  readonly inForce: readonly Rule[];
}

/** One cell under one purpose; null as field: the row of all ordinary ones; null as purpose: whatever the purpose. */
export function cell(matrix: Matrix, field: MatrixField | null, action: RuleAction, purpose: string | null): Cell {
  const { drawn, rules, inForce } = matrix;
  const [key, sensitive] = [field?.key ?? ALL, field?.sensitive ?? false];
  const own = drawn.cells.get(cellOf(key, action));
  const ticked = own !== undefined;
  const byRole = allowed(rules, key, action, sensitive);
  const covered = isCovered(field, purpose);
  return {
    allowed: covered ? byRole : 'NO',
    origin: byRole === 'NO' ? 'NONE' : ticked ? 'CELL' : originOf(matrix, field, action),
    locked: lockOf(matrix, field, action, purpose),
    condition: own ?? '',
    ticked,
    isNew: allowed(inForce, key, action, sensitive) !== byRole,
  };
}

const isCovered = (field: MatrixField | null, purpose: string | null): boolean =>
  field === null || (field.inUse && (purpose === null || field.purposes.includes(purpose)));

/** Whether all ordinary fields bring it along for every contact. */
const fromAll = ({ drawn }: Matrix, field: MatrixField | null, action: RuleAction): boolean =>
  field !== null && !field.sensitive && drawn.cells.get(cellOf(ALL, action)) === '';

/** Whether reading brings counting along for every contact. */
const fromRead = (matrix: Matrix, field: MatrixField | null, action: RuleAction): boolean =>
  action === 'COUNT' && (matrix.drawn.cells.get(cellOf(field?.key ?? ALL, 'READ')) === '' || fromAll(matrix, field, 'READ'));

const originOf = (matrix: Matrix, field: MatrixField | null, action: RuleAction): Origin =>
  fromAll(matrix, field, action)
    ? 'ALL_FIELDS'
    : fromRead(matrix, field, action)
      ? 'READ'
      : field !== null && !field.sensitive && matrix.drawn.cells.has(cellOf(ALL, action))
        ? 'ALL_FIELDS'
        : action === 'COUNT' && matrix.drawn.cells.has(cellOf(field?.key ?? ALL, 'READ'))
          ? 'READ'
          : 'KEPT';

function lockOf(matrix: Matrix, field: MatrixField | null, action: RuleAction, purpose: string | null): Locked | null {
  const { drawn, rules } = matrix;
  const [key, sensitive] = [field?.key ?? ALL, field?.sensitive ?? false];
  if (field && !field.inUse) return 'OFF';
  if (!isCovered(field, purpose)) return 'NOT_COVERED';
  if (field?.derived && (action === 'CREATE' || action === 'UPDATE')) return 'DERIVED';
  if (drawn.after.some(rule => bars(rule, key, action))) return 'KEPT_DECIDES';
  if (drawn.cells.has(cellOf(key, action))) return null;
  if (fromAll(matrix, field, action)) return 'FROM_ALL';
  if (fromRead(matrix, field, action)) return 'FROM_READ';
  if ((action === 'UPDATE' || action === 'EXPORT') && allowed(rules, key, 'READ', sensitive) === 'NO') return 'NEEDS_READ';
  return null;
}

/** A prohibition for every contact, which no tick can lift. */
const bars = (rule: Rule, key: string, action: RuleAction): boolean =>
  rule.inverted && !rule.condition && rule.actions.includes(action) && (rule.allFields || rule.fields.includes(key));

/** The cell of a category: all of its fields together. `WHERE` says: some of them. */
export function groupCell(matrix: Matrix, fields: readonly MatrixField[], action: RuleAction, purpose: string | null): Cell {
  const cells = fields.map(field => cell(matrix, field, action, purpose));
  const free = cells.filter(({ locked }) => locked === null);
  return {
    allowed: cells.every(each => each.allowed === 'ALL') ? 'ALL' : cells.some(each => each.allowed !== 'NO') ? 'WHERE' : 'NO',
    origin: 'NONE',
    locked: free.length === 0 ? (cells[0]?.locked ?? null) : null,
    condition: '',
    ticked: free.length > 0 && free.every(({ ticked }) => ticked),
    isNew: cells.some(({ isNew }) => isNew),
  };
}

/** A press on the cell of a category: ticks every one of its cells that may be ticked; or, where they all are, none. */
export function toggleAll(matrix: Matrix, fields: readonly MatrixField[], action: RuleAction, purpose: string | null): Drawn {
  const free = fields.filter(field => cell(matrix, field, action, purpose).locked === null);
  const off = free.every(({ key }) => matrix.drawn.cells.has(cellOf(key, action)));
  return free
    .filter(({ key }) => matrix.drawn.cells.has(cellOf(key, action)) === off)
    .reduce((drawn, { key }) => toggle(drawn, key, action), matrix.drawn);
}

/** A press on a cell. Unticking reading takes along what needs it; what is locked stays. */
export function toggle(drawn: Drawn, field: string, action: RuleAction): Drawn {
  const cells = new Map(drawn.cells);
  if (!cells.delete(cellOf(field, action))) cells.set(cellOf(field, action), '');
  else if (action === 'READ' && !drawn.cells.has(cellOf(ALL, 'READ')))
    for (const needs of ['UPDATE', 'EXPORT'] as const) cells.delete(cellOf(field, needs));
  return { ...drawn, cells };
}

/** Ties a ticked cell to a condition, or frees it of one (''). */
export function tie(drawn: Drawn, field: string, action: RuleAction, condition: string): Drawn {
  return { ...drawn, cells: new Map(drawn.cells).set(cellOf(field, action), condition) };
}
