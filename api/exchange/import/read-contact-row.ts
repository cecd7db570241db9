import type { Decision } from '../../access/decide.ts';
import { addressesIn, closedFields } from '../../contacts/create-contact.ts';
import type { Written } from '../../contacts/contact-values.ts';
import { type Ages, youthOfWritten } from '../../contacts/minors.ts';
import type { Field } from '../../fields/field.ts';
import { parseText } from '../../fields/plain-text.ts';
import { EVIDENCE_MAX, type NewLegalBasis } from '../../legal-bases/new-legal-basis.ts';
import { wrongGivings } from '../../legal-bases/insist-on-giving.ts';
import { tooYoung, type Youth } from '../../legal-bases/youth.ts';
import type { PurposeRow } from '../../purposes/purpose-row.ts';
import { cellValue } from './cell-value.ts';
import { type DateOrder, dayIn } from './date-text.ts';
import type { BadValues } from './import-settings.ts';
import type { Mapped } from './mapping.ts';
import type { NumberedRow } from './read-rows.ts';
import { saidYesNo } from './said-words.ts';

/** What is told of a row, or of one value in it: a rule, and where. Never the value. */
export interface Note {
  /** The column's number. */
  readonly c?: number;
  /** The field, where the column is one. */
  readonly f?: string;
  /** The rule: broken by the row or the value; `as…`: kept in another form than written; `leftOut…`: not taken. */
  readonly r: string;
}

/** Everything a row is read by. */
export interface RowGround {
  readonly columns: number;
  readonly mapping: readonly Mapped[];
  readonly creating: Decision;
  readonly purpose: PurposeRow;
  readonly ages: Ages;
  readonly dateOrder: DateOrder;
  readonly badValues: BadValues;
  readonly evidence: string | null;
  readonly noticeLanguage: string | null;
  readonly now: Date;
  /** Cards hold what they hold; rows of a table are as long as its heading. */
  readonly isCards: boolean;
}

/** A row as somebody who may come in; or, with `refused`, why not. */
export interface ContactRow {
  readonly number: number;
  readonly refused: boolean;
  readonly notes: readonly Note[];
  readonly written: Written;
  /** As an input would say them. */
  readonly inputs: ReadonlyMap<Field, unknown>;
  readonly addresses: readonly string[];
  readonly basis: NewLegalBasis;
  readonly youth: Youth;
  /** What the person said to the purpose of the import, where a column tells. */
  readonly saidNo: boolean;
  /** Other purposes that the person said no to. */
  readonly refusals: readonly string[];
}

/** Reads one row. Pure: what is known about whom is asked later, of many rows at once. */
export function readContactRow(row: NumberedRow, ground: RowGround): ContactRow {
  const reading = new RowReading(row, ground);
  return reading.done();
}

class RowReading {
  readonly #row: NumberedRow;
  readonly #ground: RowGround;
  readonly #notes: Note[] = [];
  readonly #written = new Map<Field, Written extends ReadonlyMap<Field, infer P> ? P : never>();
  readonly #inputs = new Map<Field, unknown>();
  #refused = false;

  constructor(row: NumberedRow, ground: RowGround) {
    this.#row = row;
    this.#ground = ground;
  }

  done(): ContactRow {
    const whole = this.#wholeRow();
    if (whole !== null) this.#refuse({ r: whole });
    else this.#values();
    const evidence = whole === null ? this.#evidence() : null;
    const startsAt = whole === null ? this.#since() : null;
    const decisions = whole === null ? this.#decisions() : { saidNo: false, refusals: [] };
    const youth = youthOfWritten(this.#written, this.#ground.ages);
    if (whole === null && !decisions.saidNo) this.#insistOnBasis(evidence, youth);
    const { noticeLanguage } = this.#ground;
    if (whole === null && this.#written.size === 0 && !this.#refused) this.#refuse({ r: 'noValues' });
    return {
      number: this.#row.number,
      // A no is heard whatever else stands in the row.
      refused: this.#refused && !decisions.saidNo,
      notes: this.#notes,
      written: this.#written,
      inputs: this.#inputs,
      addresses: addressesIn(this.#written),
      youth,
      basis: { startsAt, expiresAt: null, evidence, noticeLanguage, noticeAudience: noticeLanguage === null ? null : 'ADULT' },
      ...decisions,
    };
  }

  /** Why the row cannot be read at all. */
  #wholeRow(): string | null {
    const { cells, broken } = this.#row;
    if (broken) return broken;
    if (cells.every(cell => cell.trim() === '')) return 'blankRow';
    // Spreadsheets write every cell of every row; another number of them means that values stand in the wrong place. Blank ones at the end do no harm.
    const beyond = cells.slice(this.#ground.columns);
    const missing = !this.#ground.isCards && cells.length < this.#ground.columns;
    return missing || beyond.some(cell => cell.trim() !== '') ? 'cellCount' : null;
  }

  #cell(column: number): string {
    return this.#row.cells[column - 1] ?? '';
  }

  #values(): void {
    const byField = new Map<Field, number[]>();
    for (const mapped of this.#ground.mapping) {
      if (mapped.target === 'LEAVE_OUT' && this.#cell(mapped.column).trim() !== '') this.#notes.push({ c: mapped.column, r: 'leftOut' });
      if (mapped.target !== 'FIELD' || this.#cell(mapped.column).trim() === '') continue;
      byField.set(mapped.field, [...(byField.get(mapped.field) ?? []), mapped.column]);
    }
    for (const [field, columns] of byField) this.#value(field, columns);
    for (const key of closedFields(this.#ground.creating, this.#written)) {
      const field = [...this.#written.keys()].find(each => each.key === key)!;
      this.#written.delete(field);
      this.#inputs.delete(field);
      this.#bad(field, byField.get(field)![0]!, 'ROLE_CONDITION');
    }
  }

  #value(field: Field, columns: readonly number[]): void {
    const value = cellValue(
      field,
      columns.map(column => this.#cell(column)),
      this.#ground.dateOrder,
    );
    if (!value.ok) return this.#bad(field, columns[0]!, value.rule);
    this.#written.set(field, value.parsed);
    this.#inputs.set(field, value.input);
    if (value.changed) this.#notes.push({ c: columns[0]!, f: field.key, r: keptAs(field) });
  }

  #bad(field: Field, column: number, rule: string): void {
    const leave = this.#ground.badValues === 'LEAVE_OUT';
    const note = { c: column, f: field.key, r: leave ? `leftOut.${rule}` : rule };
    if (leave) this.#notes.push(note);
    else this.#refuse(note);
  }

  #refuse(note: Note): void {
    this.#refused = true;
    this.#notes.push(note);
  }

  #columnOf(target: 'EVIDENCE' | 'SINCE'): number | undefined {
    return this.#ground.mapping.find(mapped => mapped.target === target)?.column;
  }

  #evidence(): string | null {
    const column = this.#columnOf('EVIDENCE');
    const cell = column === undefined ? '' : this.#cell(column);
    if (cell.trim() === '') return this.#ground.evidence;
    const text = cell.includes('\uFFFD') ? ({ ok: false, rule: 'encoding' } as const) : parseText(cell, EVIDENCE_MAX, true);
    if (!text.ok) this.#refuse({ c: column!, r: text.rule });
    return text.ok ? text.value : null;
  }

  #since(): Date | null {
    const column = this.#columnOf('SINCE');
    const cell = column === undefined ? '' : this.#cell(column).trim();
    if (cell === '') return null;
    const day = dayIn(cell, this.#ground.dateOrder);
    const at = new Date(`${day}T00:00:00Z`);
    const rule =
      day === null || Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1900 ? 'date' : at > this.#ground.now ? 'future' : null;
    if (rule !== null) this.#refuse({ c: column!, r: rule });
    return rule === null ? at : null;
  }

  #decisions(): { saidNo: boolean; refusals: string[] } {
    let saidNo = false;
    const refusals: string[] = [];
    for (const mapped of this.#ground.mapping) {
      if (mapped.target !== 'DECISION') continue;
      const own = mapped.purpose === this.#ground.purpose.code;
      const cell = this.#cell(mapped.column);
      const said = cell.trim() === '' ? undefined : saidYesNo(cell);
      if (said === null) this.#refuse({ c: mapped.column, r: 'yesNo' });
      // Silence is no consent (L3), and a yes to another purpose is a grant of its own, which needs its own evidence (L2, L13).
      else if (own && said === undefined) this.#refuse({ c: mapped.column, r: 'noDecision' });
      else if (own && said === false) saidNo = true;
      else if (!own && said === false) refusals.push(mapped.purpose);
      else if (!own && said === true) this.#notes.push({ c: mapped.column, r: 'leftOut.otherPurpose' });
    }
    return { saidNo, refusals };
  }

  #insistOnBasis(evidence: string | null, youth: Youth): void {
    const column = this.#columnOf('EVIDENCE');
    for (const { rule } of wrongGivings(this.#ground.purpose, evidence, 'IMPORT'))
      this.#refuse({ ...(column !== undefined && { c: column }), r: rule });
    const young = tooYoung(this.#ground.purpose, 'IMPORT', youth);
    const birth = this.#ground.mapping.find(mapped => mapped.target === 'FIELD' && mapped.field.key === 'birthDate');
    if (young && birth) this.#refuse({ c: birth.column, f: 'birthDate', r: young });
  }
}

/** The form in which values of a kind are kept. */
const keptAs = ({ kind }: Field): string =>
  (
    ({
      EMAIL: 'asEmail',
      EMAIL_LIST: 'asList',
      PHONE: 'asPhone',
      PHONE_LIST: 'asList',
      DATE: 'asDate',
      NUMBER: 'asNumber',
      BOOLEAN: 'asBoolean',
      CHOICE: 'asChoice',
      COUNTRY: 'asCountry',
      LANGUAGE: 'asLanguage',
      TEXT: 'asText',
      LONG_TEXT: 'asText',
    }) as const
  )[kind];
