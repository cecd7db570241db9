/** One input that is wrong: where it stands in `input`, and the rule it breaks. */
export type Problem = { path: string; rule: string };

/** What the API said no to (a listed code), or a bug of ours (no listed code, an incident id). */
export class Refused extends Error {
  readonly code: string;
  readonly problems: Problem[];
  readonly incidentId: string | undefined;
  readonly path: string | undefined;

  constructor(code: string, more: { message?: string; problems?: Problem[]; incidentId?: string; path?: string } = {}) {
    super(more.message ?? code);
    this.name = 'Refused';
    this.code = code;
    this.problems = more.problems ?? [];
    this.incidentId = more.incidentId;
    this.path = more.path;
  }
}

type GraphQLErrorLike = { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> };

/** A GraphQL error as it travels, made into the one error type that pages and forms know. */
export function refusedFrom(error: GraphQLErrorLike): Refused {
  const { code, problems, incidentId } = error.extensions ?? {};
  return new Refused(typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR', {
    message: error.message,
    problems: Array.isArray(problems) ? problems.filter(isProblem) : [],
    incidentId: typeof incidentId === 'string' ? incidentId : undefined,
    path: error.path?.join('.'),
  });
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && typeof (value as Problem).path === 'string' && typeof (value as Problem).rule === 'string';
