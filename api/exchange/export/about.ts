import type { Reason } from '../../access/verdict.ts';

/** What a file of contacts says about itself, so that whoever holds it knows what it may be used for. */
export interface About {
  readonly job: string;
  readonly organisation: string | null;
  readonly purpose: { readonly code: string; readonly label: string; readonly basis: string | null };
  readonly author: string;
  readonly recipient: { readonly code: string; readonly name: string; readonly country: string; readonly transferTool: string | null };
  readonly reason: string;
  /** What was asked for, as its author wrote it. */
  readonly question: { readonly filter: unknown; readonly search: string | null; readonly orderBy: unknown };
  readonly fields: readonly { readonly key: string; readonly label: string }[];
  /** Cells that are empty because they may not leave. */
  readonly withheld: readonly Withheld[];
  readonly rows: number;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** The day of the check against the "Do not call me" list, where the purpose advertises by telephone. */
  readonly doNotCallCheckedOn: string | null;
}

export interface Withheld {
  readonly field: string;
  readonly reason: Reason;
  readonly cells: number;
}

/** Counts what was withheld, per field and reason. */
export class WithheldCount {
  readonly #cells = new Map<string, number>();

  add(withheld: readonly { readonly field: string; readonly reason: Reason }[]): void {
    for (const { field, reason } of withheld) {
      const key = `${field} ${reason}`;
      this.#cells.set(key, (this.#cells.get(key) ?? 0) + 1);
    }
  }

  /** In the order of the fields of the file. */
  of(fields: readonly string[]): Withheld[] {
    return [...this.#cells]
      .map(([key, cells]) => {
        const [field, reason] = key.split(' ') as [string, Reason];
        return { field, reason, cells };
      })
      .toSorted((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field) || one.reason.localeCompare(other.reason));
  }
}
