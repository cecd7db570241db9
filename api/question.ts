/** One question of a crowd: its text is prepared once per connection, under its name; without a name it is planned anew each time. */
export interface Question<Made = Answer> {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Asked before it, in the same transaction; raises an error where what the question takes for granted does not hold. */
  readonly guard?: Question;
  /** What the answer becomes: made of its rows while its commit is still on the way to the disk, handed out when that has returned. Absent: the answer itself. */
  readonly make?: (answer: Answer) => Made;
}

/** A column of an answer, and how its texts become values. */
export interface Column {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

/** An answer as it came: texts by place, with the columns that say what they are. */
export interface Answer {
  readonly columns: readonly Column[];
  readonly cells: readonly (readonly (string | null)[])[];
}

/** An answer as rows with named, typed values. */
export const rowsOf = <Row>({ columns, cells }: Answer): Row[] =>
  cells.map(row => {
    const named: Record<string, unknown> = {};
    for (let i = 0; i < columns.length; i++) {
      const text = row[i]!;
      named[columns[i]!.name] = text === null ? null : columns[i]!.parse(text);
    }
    return named as Row;
  });
