import type { Field } from '../../fields/field.ts';
import type { OfferedLanguage } from '../../languages.ts';
import type { NoticeAudience } from '../../notices/notice-audience.ts';
import type { Purpose } from '../../purposes/purpose.ts';
import type { ConsentForm } from '../forms/consent-form.ts';

/** The text of a notice as one person reads it. */
export interface ShownNotice {
  readonly version: number;
  readonly language: OfferedLanguage;
  readonly audience: NoticeAudience;
  /** The fields that this version names: a consent covers no others. */
  readonly fields: ReadonlySet<string>;
  readonly text: string;
}

/** An express statement in words that a form asks beside a purpose, because it asks for special data (Art. 9(2)(a), L21): apart from the yes to the purpose. */
export interface AskedStatement {
  readonly statement: string;
  /** The special fields that it names, and that the form asks for. */
  readonly fields: readonly AskedField[];
}

/** One question of a form. */
export interface AskedPurpose {
  readonly purpose: Purpose;
  readonly label: string;
  readonly notice: ShownNotice;
  /** Why it cannot be refused; null: it can. */
  readonly necessary: string | null;
  /** A child decides only together with whoever holds parental responsibility (Art. 8(1)); of adults, false. */
  readonly withGuardian: boolean;
  /** Absent or null: nothing special is asked for. */
  readonly explicit?: AskedStatement | null;
}

export interface AskedField {
  readonly field: Field;
  readonly label: string;
  readonly required: boolean;
}

/** A form as somebody sees it, in one language. */
export interface AskedForm {
  readonly form: ConsentForm;
  readonly language: OfferedLanguage;
  /** Whom its texts speak to. */
  readonly audience: NoticeAudience;
  readonly title: string;
  readonly intro: string;
  readonly purposes: readonly AskedPurpose[];
  /** Ordinary ones, and special ones that need no statement; the others stand beside theirs. */
  readonly fields: readonly AskedField[];
  /** Asked where the form is an online service: the country to begin with, and the age of each. */
  readonly age: { readonly country: string; readonly of: (country: string) => number } | null;
}
