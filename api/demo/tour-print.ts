import type { Claim, Told } from './tour-claims.ts';

const styles = { bold: 1, faint: 2, green: 32, amber: 33, petrol: 36 } as const;

/** Colour only where a person looks; a file gets plain text. */
const painted = (text: string, style: keyof typeof styles, colour: boolean) => (colour ? `\u001b[${styles[style]}m${text}\u001b[0m` : text);

export const title = (text: string, colour: boolean): string[] => [
  '',
  painted(text, 'bold', colour),
  painted('─'.repeat(text.length), 'petrol', colour),
];

const wide = 12;

/** An answer as two aligned lists: what was shown, and what was withheld, why, and what would help. */
function answer(claim: Claim, contact: Partial<Told>, colour: boolean): string[] {
  const { withheld = [], ...fields } = contact;
  const hidden = new Set(withheld.map(({ field }) => field));
  const shown = Object.entries(fields).filter(([field]) => !hidden.has(field));
  return [
    `${painted(claim.who, 'bold', colour)} (${claim.role}) asks for ${painted(claim.purpose, 'petrol', colour)}`,
    painted(`  ${claim.because}`, 'faint', colour),
    ...shown.map(
      ([field, value]) =>
        `  ${painted('✓', 'green', colour)} ${field.padEnd(wide)} ${value === null ? painted('empty', 'faint', colour) : String(value)}`,
    ),
    ...withheld.map(
      ({ field, reason, remedy }) =>
        `  ${painted('–', 'amber', colour)} ${field.padEnd(wide)} ${painted(reason.padEnd(22), 'amber', colour)} ${painted(help(remedy), 'faint', colour)}`,
    ),
    '',
  ];
}

function help({ kind, purposes, roles }: Told['withheld'][number]['remedy']): string {
  switch (kind) {
    case 'ASK_ROLE':
      return `ask whoever holds: ${roles.join(', ')}`;
    case 'CHANGE_PURPOSE':
      return `ask again for: ${purposes.join(', ')}`;
    case 'ASK_CONSENT':
      return 'the person could be asked';
    case 'STEP_UP':
      return 'a fresh code of the second factor';
    default:
      return 'nothing: it is not for this';
  }
}

/** The rows of the access log, oldest first: fields' names, never values. */
const log = (
  entries: readonly { at: string; viewerName: string; purpose: string; operation: string; fields: readonly string[] }[],
  colour: boolean,
): string[] => [
  ...entries.map(
    ({ at, viewerName, purpose, operation, fields }) =>
      `  ${painted(at.slice(11, 19), 'faint', colour)}  ${viewerName.padEnd(14)} ${painted(purpose.padEnd(23), 'petrol', colour)} ${operation.padEnd(8)} ${fields.join(' ')}`,
  ),
  '',
];

export const told = { answer, log };
