import { GraphQLError } from 'graphql';

/** Every way this product says no, in one table: code, HTTP status when the whole call is refused, stable English. */
export const refusals = {
  UNAUTHENTICATED: { status: 401, message: 'Sign in first.' },
  FORBIDDEN: { status: 403, message: 'You may not do this.' },
  BAD_USER_INPUT: { status: 200, message: 'Some input is wrong; see problems.' },
  MFA_REQUIRED: { status: 401, message: 'Finish signing in with your second factor.' },
  MFA_ENROLMENT_REQUIRED: { status: 403, message: 'Enrol a second factor first.' },
  STEP_UP_REQUIRED: { status: 403, message: 'Enter a fresh code of your second factor first.' },
  PURPOSE_UNKNOWN: { status: 200, message: 'There is no active purpose with this code.' },
  NO_LEGAL_BASIS: { status: 200, message: 'No legal basis stands for this purpose.' },
  NOT_FOUND: { status: 200, message: 'There is no such thing, or it is not yours to see.' },
  CONFLICT: { status: 200, message: 'Something changed meanwhile, or it is already so. Read again and retry.' },
  IDEMPOTENCY_CONFLICT: { status: 200, message: 'This key was used with other input.' },
  RATE_LIMITED: { status: 429, message: 'Too many tries. Wait, then try again.' },
  QUERY_TOO_COMPLEX: { status: 400, message: 'The query asks for too much at once.' },
  SERVICE_UNAVAILABLE: { status: 503, message: 'The service cannot answer now. Try again soon.' },
} as const;

export type RefusalCode = keyof typeof refusals;

/** What may stand in `extensions.code` beside these: of a document that is none, and of a bug. */
export const otherCodes = {
  GRAPHQL_PARSE_FAILED: 'This is no GraphQL document.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds several operations, and none was named; or not the one that was.',
  BAD_REQUEST: 'This is no GraphQL request: it needs POST, JSON and a query.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Queries travel in full; a hash of one is not known.',
  INTERNAL_SERVER_ERROR: 'Something broke on our side. It has been written down, under the incident id.',
} as const;

/** One input that is wrong: where, and by which rule. Never the value. */
export interface Problem {
  /** Dotted path of the input the caller wrote: "input.values.email", "filter.birthDate". */
  readonly path: string;
  /** Stable name of the rule, translated by console and kit: "email", "required", "ROLE". */
  readonly rule: string;
}

/** The product says no to a whole root field. Anything else that is thrown is a bug: masked, with an incident id. */
export class Refusal extends GraphQLError {
  readonly code: RefusalCode;
  readonly problems: readonly Problem[];

  constructor(code: RefusalCode, problems: readonly Problem[] = [], detail?: string) {
    super(refusals[code].message, { extensions: { code, ...(problems.length > 0 && { problems }), ...(detail && { detail }) } });
    this.code = code;
    this.problems = problems;
  }
}

/** Collects every problem of an input, so that a form with four wrong fields hears of all four. */
export class Problems {
  readonly #found: Problem[] = [];

  add(path: string, rule: string): void {
    this.#found.push({ path, rule });
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** Refuses with `BAD_USER_INPUT` when anything was found. */
  insist(): void {
    if (this.any) throw new Refusal('BAD_USER_INPUT', this.#found);
  }
}
