import type { Viewer } from '../access/viewer.ts';
import type { Parameters } from './parameters.ts';

/** What the access log says of a reading question; the ids come from `seen`. */
export interface LogEntry {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly operation: string;
  readonly because: { readonly caseReference: string; readonly reason: string } | null;
  /** What follows from decision and question, asked for only where the text is not known yet: codes of the roles that counted, keys of the fields. */
  readonly names: () => {
    readonly roles: readonly string[];
    readonly action: string;
    readonly purpose: string;
    readonly fields: readonly string[];
  };
}

/** `logged`: exactly one entry, also for an empty answer. What belongs to the decision and the question stands in the text; who asks is bound. */
export function loggedSql(log: LogEntry, bind: Parameters): string {
  const { viewer, operation, because } = log;
  const { roles, action, purpose, fields } = log.names();
  const [viewerId, recipientId, actingFor, requestId, ...why] = boundOf(log).map(value => bind.add(value));
  const columns: [name: string, sql: string][] = [
    ['viewer_kind', text(viewer.kind)],
    ['viewer_id', `${viewerId}::uuid`],
    ['roles', texts(roles)],
    ['recipient_id', `${recipientId}::uuid`],
    ['acting_for', `${actingFor}::text`],
    ['request_id', `${requestId}::uuid`],
    ['operation', text(operation)],
    ['action', text(action)],
    ['purpose', text(purpose)],
    ['fields', texts(fields)],
    ...(because
      ? ([
          ['case_reference', `${why[0]}::text`],
          ['case_reason', `${why[1]}::text`],
        ] as [string, string][])
      : []),
    ['contact_ids', 'ARRAY(SELECT id FROM seen)'],
  ];
  return `INSERT INTO access_log (${columns.map(([name]) => name).join(', ')})
  VALUES (${columns.map(([, sql]) => sql).join(', ')}) RETURNING 1`;
}

/** The bound values of an entry, in the order of its text; the last ones of the statement. */
export const boundOf = ({ viewer, requestId, because }: LogEntry): unknown[] => [
  viewer.id,
  viewer.recipientId,
  viewer.actingFor ?? null,
  requestId,
  ...(because ? [because.caseReference, because.reason] : []),
];

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const texts = (values: readonly string[]) => `ARRAY[${values.map(text).join(', ')}]::text[]`;
