import type { Decision } from '../access/decide.ts';
import type { Reason } from '../access/verdict.ts';
import type { Context } from '../context.ts';
import type { Answer, Column } from '../question.ts';
import type { Field } from '../fields/field.ts';
import { openEvidence } from '../legal-bases/evidence.ts';
import { type LegalBasisState, type StoredState, toLegalBasisState } from '../legal-bases/state.ts';
import { isWithdrawable, type WithdrawalLink, withdrawalLink } from '../legal-bases/withdrawal-link.ts';
import { openValue, unwrap } from './contact-keys.ts';
import type { ContactSelection } from './selection.ts';
import type { ShownTo, Withheld } from './shown-to.ts';
import { type Origins, versionOf } from './version.ts';

/** A contact as it leaves: only what may be read, and what was withheld with its reason. */
export interface SeenContact {
  readonly id: string;
  readonly withheld: readonly Withheld[];
  readonly origins: readonly { readonly field: string; readonly origin: string; readonly detail: string | null; readonly at: string }[];
  readonly legalBases: readonly LegalBasisState[] | null;
  readonly version: string | null;
  /** Made when it is looked at. */
  readonly withdrawal: WithdrawalLink | null;
  readonly [field: string]: unknown;
}

/** What all rows of one answer have in common. */
export interface Read {
  readonly ctx: Context;
  readonly decision: Decision;
  readonly selection: ContactSelection;
  readonly to: ShownTo;
  /** The column that names the reason of each conditional field. */
  readonly why: ReadonlyMap<string, string>;
  readonly columns: readonly Column[];
}

type Cells = Answer['cells'][number];

/** One row that left the database: its cells as they came, and everything a contact is made of when it is asked for. */
export class ContactRow {
  readonly cells: Cells;
  readonly #read: Read;

  constructor(read: Read, cells: Cells) {
    this.#read = read;
    this.cells = cells;
  }

  get columns(): readonly Column[] {
    return this.#read.columns;
  }

  get id(): string {
    return this.cells[0]!;
  }

  /** The value of a column by its name, as its type; null where there is none or it was withheld. */
  cell(name: string): unknown {
    const { columns } = this.#read;
    const at = placesOf(columns).get(name);
    const text = at === undefined ? null : this.cells[at]!;
    return text === null ? null : columns[at!]!.parse(text);
  }

  value(field: Field): unknown {
    const value = this.cell(field.key);
    if (value === null) return null;
    if (field.type === 'numeric') return Number(value);
    if (!field.sealed) return value;
    const sealed = typeof value === 'string' ? Buffer.from(value, 'base64') : (value as Buffer);
    return openValue(unwrap(this.#read.ctx.keys, this.cell('dataKey') as Buffer, this.id, 'data'), this.id, field.key, sealed);
  }

  get withheld(): readonly Withheld[] {
    const { selection, to, why } = this.#read;
    if (!selection.withheld || why.size === 0) return to.always;
    const ofRow = [...why].flatMap(([field, column]) => {
      const reason = this.cell(column) as Reason | null;
      return reason === null ? [] : [{ field, reason, remedy: to.remedyOf(field, reason) }];
    });
    return ofRow.length === 0 ? to.always : [...to.always, ...ofRow];
  }

  get origins(): SeenContact['origins'] {
    const { selection, to } = this.#read;
    if (!selection.origins) return [];
    const origins = this.cell('origins') as Origins;
    return to.shown.fields.flatMap(({ key }) => {
      const origin = origins[key];
      return origin ? [{ field: key, origin: origin.o, detail: origin.d ?? null, at: origin.t }] : [];
    });
  }

  get legalBases(): LegalBasisState[] | null {
    if (!this.#read.to.shown.legalBases) return null;
    const { keys } = this.#read.ctx;
    return toLegalBasisState((this.cell('legalBases') ?? []) as StoredState[], (id, sealed) =>
      openEvidence(unwrap(keys, this.cell('proofKey') as Buffer, this.id, 'proof'), 'legal_basis', id, sealed),
    );
  }

  get version(): string | null {
    const { selection, ctx, decision } = this.#read;
    return selection.version ? versionOf(ctx, decision, this.id, this.cell('origins') as Origins) : null;
  }

  get withdrawal(): WithdrawalLink | null {
    const { ctx, decision } = this.#read;
    if (!isWithdrawable(decision.purpose)) return null;
    return withdrawalLink(ctx.keys, ctx.config.publicUrl, { contactId: this.id, purposeId: decision.purpose.id });
  }

  /** The contact as an object, for whoever reads properties. */
  toContact(): SeenContact {
    const { id, withheld, origins, legalBases, version } = this;
    const values = this.#read.to.shown.fields.map(field => [field.key, this.value(field)] as const);
    const linked = () => this.withdrawal;
    return {
      ...Object.fromEntries(values),
      id,
      withheld,
      origins,
      legalBases,
      version,
      get withdrawal() {
        return linked();
      },
    };
  }
}

const places = new WeakMap<readonly Column[], ReadonlyMap<string, number>>();

/** Where each column stands; the columns of a statement that is prepared are the same object each time. */
function placesOf(columns: readonly Column[]): ReadonlyMap<string, number> {
  const known = places.get(columns) ?? new Map(columns.map(({ name }, i) => [name, i]));
  places.set(columns, known);
  return known;
}
