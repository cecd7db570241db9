import type { Column } from '../question.ts';
import type { Field } from '../fields/field.ts';
import type { Part, Run, Write } from '../graphql-writer.ts';
import type { ContactRow } from './contact-row.ts';

/**
 * Writes contacts as JSON from the cells of their rows. A text leaves as it came; all else is read from the row as for an object.
 * Where each cell stands is found once per answer shape, not once per contact.
 */
export function rowWriter(parts: readonly Part[]): Write {
  let known: { columns: readonly Column[]; places: readonly number[] } | null = null;
  return (value, run) => {
    const row = value as ContactRow;
    if (known?.columns !== row.columns) known = { columns: row.columns, places: placesOf(parts, row.columns, run) };
    const { places } = known;
    let text = '';
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      const place = places[i]!;
      if (place < 0) text += part.head + part.write(valueOf(row, part, run), run);
      else {
        const cell = row.cells[place]!;
        text += cell === null ? `${part.head}null` : part.head + JSON.stringify(cell);
      }
    }
    return `${text}}`;
  };
}

/** The column of each part that is a stored text shown as it is; -1 for all others. */
function placesOf(parts: readonly Part[], columns: readonly Column[], { ctx }: Run): number[] {
  return parts.map(({ name, isText }) => {
    const field = ctx.policy.fields.get(name) as Field | undefined;
    const plain = name === 'id' || (field && !field.sealed && (field.type === 'text' || field.type === 'date'));
    return isText && plain ? columns.findIndex(column => column.name === name) : -1;
  });
}

/** A field of the catalogue, or a property of the row; what was withheld has no column, and no value. */
function valueOf(row: ContactRow, { name, read }: Part, run: Run): unknown {
  const field = run.ctx.policy.fields.get(name) as Field | undefined;
  return field ? row.value(field) : read(row, run);
}
