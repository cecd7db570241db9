import { parseArgs } from 'node:util';
import { CannotStart } from './cannot-start.ts';

/** What `npm run import` was asked. */
export interface ImportArguments {
  readonly file: string;
  readonly purpose: string;
  /** The kind of basis that the operator expects of the purpose; another one stops the import. */
  readonly basis?: string;
  /** Of all rows that have none of their own. */
  readonly evidence?: string;
  /** Heading of the column with the evidence of each row. */
  readonly evidenceColumn?: string;
  /** Language of the notice that the people were informed by. */
  readonly noticeLanguage?: string;
  readonly reason: string;
  readonly source?: string;
  /** Heading → field. */
  readonly fields: ReadonlyMap<string, string>;
  readonly leaveOut: ReadonlySet<string>;
  readonly dateOrder?: 'DAY_MONTH_YEAR' | 'MONTH_DAY_YEAR';
  readonly badValues: 'REFUSE_ROW' | 'LEAVE_OUT';
  readonly dryRun: boolean;
  /** Where the report is written as CSV. */
  readonly report?: string;
}

export const usage = `npm run import -- FILE --purpose CODE [--basis KIND] [--evidence TEXT | --evidence column:HEADING] [--reason TEXT] [--dry-run]

  FILE                       CSV (Google Contacts, Outlook, Excel) or vCard 3.0 or 4.0
  --purpose CODE             the purpose that the list is for; its legal basis is recorded with each person
  --basis KIND               what you expect that basis to be (CONSENT, CONTRACT, …); the import stops where it is another
  --evidence TEXT            reference of the evidence for all rows; for consent: column:HEADING, one per row
  --informed-in LANGUAGE     language of the notice that the people in the file were informed by; for consent
  --reason TEXT              why; kept in the change log (default: "Import of a file")
  --source TEXT              where the list comes from; kept with each value
  --field "HEADING=field"    puts a column into a field; may be repeated
  --leave-out HEADING        leaves a column out; may be repeated
  --date-order dmy | mdy     how dates like 2/3/1990 are meant
  --bad-values refuse | leave-out   what becomes of a row with a wrong value
  --report FILE              writes the report as CSV
  --dry-run                  says what would happen, and writes nothing

  INZAGE_URL     where the server is (default http://localhost:4000)
  INZAGE_TOKEN   the token of a service account whose role has the duty "Import" and acts for the purpose`;

const orders = { dmy: 'DAY_MONTH_YEAR', mdy: 'MONTH_DAY_YEAR' } as const;
const ways = { refuse: 'REFUSE_ROW', 'leave-out': 'LEAVE_OUT' } as const;

/** Throws `CannotStart` with what is wrong, and how it is asked. */
export function parseImportArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parsed(args);
  const wrong: string[] = [];
  const oneOf = <T extends string>(name: string, given: string | undefined, choices: Readonly<Record<string, T>>): T | undefined => {
    if (given !== undefined && !(given in choices)) wrong.push(`--${name} must be ${Object.keys(choices).join(' or ')}`);
    return given === undefined ? undefined : choices[given];
  };
  if (positionals.length !== 1) wrong.push('name exactly one file');
  if (!values.purpose) wrong.push('--purpose is missing');
  const dateOrder = oneOf('date-order', values['date-order'], orders);
  const badValues = oneOf('bad-values', values['bad-values'], ways) ?? 'REFUSE_ROW';
  const fields = (values.field ?? []).map(each => each.split('='));
  if (fields.some(pair => pair.length !== 2)) wrong.push('--field takes "HEADING=field"');
  if (wrong.length > 0) throw new CannotStart(`${wrong.join('; ')}.\n\n${usage}`);
  const column = /^column:(.+)$/.exec(values.evidence ?? '')?.[1];
  return {
    file: positionals[0]!,
    purpose: values.purpose!,
    ...(values.basis && { basis: values.basis }),
    ...(column ? { evidenceColumn: column } : values.evidence && { evidence: values.evidence }),
    ...(values['informed-in'] && { noticeLanguage: values['informed-in'] }),
    reason: values.reason ?? 'Import of a file',
    ...(values.source && { source: values.source }),
    fields: new Map(fields as [string, string][]),
    leaveOut: new Set(values['leave-out'] ?? []),
    ...(dateOrder && { dateOrder }),
    badValues,
    dryRun: values['dry-run'] ?? false,
    ...(values.report && { report: values.report }),
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        purpose: text,
        basis: text,
        evidence: text,
        'informed-in': text,
        reason: text,
        source: text,
        field: many,
        'leave-out': many,
        'date-order': text,
        'bad-values': text,
        report: text,
        'dry-run': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}\n\n${usage}`);
  }
}
