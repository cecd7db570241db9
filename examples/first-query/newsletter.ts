import { NewsletterDocument, type NewsletterQuery, type RefusalCode, type WithheldReason } from './generated.ts';

/** What went wrong with a whole question. `problems` names every wrong input; a bug of the server has an `incidentId` instead. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly problems: readonly { path: string; rule: string }[] = [],
    readonly incidentId?: string,
  ) {
    super([code, ...problems.map(({ path, rule }) => `${path}: ${rule}`), incidentId ?? ''].join(' ').trim());
  }
}

/** Who may get the newsletter, a line each. A field that is withheld says why; one that is empty is only empty. */
export async function newsletter(url: string, token: string): Promise<string[]> {
  const lines: string[] = [];
  for (let after: string | null | undefined, more = true; more;) {
    const { contacts } = await ask(url, token, { first: 100, after });
    for (const contact of contacts!.nodes) {
      const why = new Map<string, WithheldReason>(contact.withheld.map(({ field, reason }) => [field, reason]));
      const say = (field: 'givenName' | 'email' | 'birthDate') => contact[field] ?? (why.has(field) ? `(${why.get(field)})` : '–');
      lines.push(`${say('givenName')} <${say('email')}> ${say('birthDate')}`);
    }
    ({ hasNextPage: more, endCursor: after } = contacts!.pageInfo);
  }
  return lines;
}

/** One question. Where the server asks for patience it gets it, three times. */
async function ask(url: string, token: string, variables: object, patience = 3): Promise<NewsletterQuery> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: NewsletterDocument.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (!errors) return data!;
  const { code, problems, incidentId } = errors[0]!.extensions;
  if (patience === 0 || !(code === 'RATE_LIMITED' || code === 'SERVICE_UNAVAILABLE')) throw new Refused(code, problems, incidentId);
  await new Promise(resolve => setTimeout(resolve, 1000 * Number(response.headers.get('retry-after') ?? 1)));
  return ask(url, token, variables, patience - 1);
}

interface Answer {
  data?: NewsletterQuery;
  errors?: { extensions: { code: RefusalCode; problems?: { path: string; rule: string }[]; incidentId?: string } }[];
}
