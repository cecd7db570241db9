/** The logs that are sealed in ranges. The ledger chains itself, entry by entry. */
export const logs = ['access_log', 'change_log'] as const;
export type LogName = (typeof logs)[number];

/** Runs one statement of ours. */
export type Ask = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
