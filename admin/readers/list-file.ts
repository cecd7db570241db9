import type { ReadersQuery } from '../generated/graphql.ts';

export type Reader = NonNullable<ReadersQuery['readers']>[number];

/** How codes are called in the language of the list. */
export interface Names {
  readonly field: (key: string) => string;
  readonly purpose: (code: string) => string;
  readonly role: (code: string) => string;
}

/**
 * The list of persons with access as CSV (RFC 4180, UTF-8 with BOM, semicolons as Excel here expects), one line per person, field and purpose.
 * What a spreadsheet would take for a formula is guarded as in every export.
 */
export const listFile = (heads: readonly string[], readers: readonly Reader[], names: Names): string =>
  `\uFEFF${[
    heads,
    ...readers.flatMap(reader =>
      reader.openings.map(({ field, purpose, roles }) => [
        reader.name,
        reader.capacity ?? '',
        reader.confidentialSince ?? '',
        names.field(field),
        names.purpose(purpose),
        roles.map(names.role).join(', '),
      ]),
    ),
  ]
    .map(line => line.map(cell).join(';'))
    .join('\r\n')}\r\n`;

const cell = (value: string) => {
  const safe = value.replace(/(^|[,;|\t\r\n])(?=[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu, "$1'");
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
