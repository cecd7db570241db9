import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { Refusal, type RefusalCode, refusals } from './refusal.ts';

/** How refusals and bugs are told. A refusal says its code and problems; anything else is a bug: masked, with an incident id that leads to the log. */
export const formatError =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const { path, locations } = formatted;
    const where = { ...(path && { path }), ...(locations && { locations }) };
    // Apollo wraps what a validation rule reports, and writes its own code over ours.
    const refusal = [cause, (cause as { originalError?: unknown } | null)?.originalError].find(each => each instanceof Refusal);
    if (refusal) return { message: refusal.message, ...where, extensions: { ...refusal.extensions, code: refusal.code } };
    const code = String(formatted.extensions?.['code'] ?? '');
    if (asksTooMuch(formatted.message))
      return {
        message: refusals.QUERY_TOO_COMPLEX.message,
        extensions: { code: 'QUERY_TOO_COMPLEX', problems: [{ path: 'query', rule: 'tokens' }] },
      };
    if (cannotAnswer(cause)) return unavailable(where);
    // Our role lost a right, perhaps that to write the log: no answer, and an operator must hear of it.
    if (stateOf(cause) === '42501') return unavailable(where, writeIncident(log, cause, { path }));
    if (code === 'BAD_USER_INPUT') {
      const wrong = wrongInput(formatted.message);
      return { message: refusals.BAD_USER_INPUT.message, ...where, extensions: { code, ...(wrong && { problems: [wrong] }) } };
    }
    if (code === 'GRAPHQL_PARSE_FAILED')
      return { message: 'This is no GraphQL document.', ...(locations && { locations }), extensions: { code } };
    if (code === 'GRAPHQL_VALIDATION_FAILED')
      return { message: withoutValues(formatted.message), ...(locations && { locations }), extensions: { code } };
    if (code !== '' && code !== 'INTERNAL_SERVER_ERROR') return { message: formatted.message, extensions: { code } };
    const incidentId = writeIncident(log, cause, { path });
    return {
      message: 'Something broke on our side. It has been written down.',
      ...where,
      extensions: { code: 'INTERNAL_SERVER_ERROR', incidentId },
    };
  };

const unavailable = (where: object, incidentId?: string): GraphQLFormattedError => ({
  message: refusals.SERVICE_UNAVAILABLE.message,
  ...where,
  extensions: { code: 'SERVICE_UNAVAILABLE', ...(incidentId && { incidentId }) },
});

/** The SQL state, or Node's code, of what went wrong. */
const stateOf = (cause: unknown): unknown => {
  const { code, driverError } = (cause ?? {}) as { code?: unknown; driverError?: unknown };
  return driverError && driverError !== cause ? stateOf(driverError) : code;
};

/** Writes a bug down, without its message, which may quote values; answers the id that leads there. */
export function writeIncident(log: Logger, cause: unknown, where: Readonly<Record<string, unknown>>): string {
  const incidentId = randomUUID();
  log.error({ incidentId, ...where, error: described(cause) }, 'bug');
  return incidentId;
}

/** graphql-js tells which variable is wrong and echoes its value; only the place is kept. */
function wrongInput(message: string): { path: string; rule: string } | null {
  const found =
    /^Variable "\$([A-Za-z0-9_]+)" (?:got invalid value [\s\S]*? at "[A-Za-z0-9_]+\.?([A-Za-z0-9_.[\]]*)"|got invalid value|of)/.exec(
      message,
    );
  if (!found) return null;
  const unknown = /is not defined by type/.test(message);
  return {
    path: [found[1], found[2]?.replace(/\[(\d+)\]/g, '.$1')].filter(Boolean).join('.'),
    rule: unknown ? 'unknownField' : /not (?:to )?be null|was not provided/.test(message) ? 'required' : 'type',
  };
}

/** A validation message without what the caller wrote as a value, and without names of our schema that they did not write. */
const withoutValues = (message: string) =>
  message
    .replace(/,? found .*$/s, '.')
    .replace(/ Did you mean .*$/s, '')
    .replace(/ cannot represent[^:]*:.*$/s, ' cannot represent this value.')
    .replace(/^Value .* does not exist in /s, 'This value does not exist in ')
    .slice(0, 300);

// graphql-js writes "more that".
const asksTooMuch = (message: string) => /Document contains more tha[nt]|maximum number of/i.test(message);

/** Connection trouble, shutdown, full disk, a standby that takes no writes, exhausted pool: the service cannot answer now, and no data left without its log. */
const cannotAnswer = (cause: unknown): boolean => {
  const code = stateOf(cause);
  const { message } = (cause ?? {}) as { message?: unknown };
  if (typeof code === 'string' && (/^((08|53|57)...|25006)$/.test(code) || /^(ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(code))) return true;
  return (
    typeof message === 'string' &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after/.test(
      message,
    )
  );
};

/** The service says itself that it cannot answer now, or what broke says so. */
export const isUnavailable = (cause: unknown): boolean =>
  cause instanceof Refusal ? cause.code === 'SERVICE_UNAVAILABLE' : cannotAnswer(cause);

/** What the log keeps of a bug: name, place and SQL state; not the message, which may quote values. */
const described = (cause: unknown) => {
  const { name, message = '', stack, code } = (cause ?? {}) as { name?: string; message?: string; stack?: string; code?: unknown };
  return {
    name,
    code,
    at: stack === undefined ? undefined : places(stack, message),
  };
};

/** A stack begins with its message, and a line of that may look like a place: where the message cannot be cut off, nothing is kept. */
const places = (stack: string, message: string): string[] => {
  const from = stack.indexOf(message);
  return (from < 0 ? '' : stack.slice(from + message.length))
    .split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 12);
};

/** The HTTP status when every root field was refused: 401, 403, 429 and 503 as the table says, else 200. */
export const statusOf = (codes: readonly string[]): number | undefined => {
  const status = codes.map(code => refusals[code as RefusalCode]?.status ?? (code === 'INTERNAL_SERVER_ERROR' ? 500 : 200));
  return status.length === 0 ? undefined : Math.max(...status) === 200 ? undefined : status.find(each => each !== 200);
};
