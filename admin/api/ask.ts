import type { TypedDocumentString } from '../generated/graphql.ts';
import { Refused, refusedFrom } from './refused.ts';

/** What came back: the data that was given, and the root fields that were refused beside it. */
export type Answer<R> = { data: Partial<R>; refusals: Refused[] };

/** Sends one document. Partial data is kept; only an answer without any data is thrown. */
export async function ask<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<Answer<R>> {
  const response = await send(JSON.stringify({ query: document.toString(), variables }));
  const body = await response.json().catch(() => undefined);
  const refusals: Refused[] = (body?.errors ?? []).map(refusedFrom);
  const data: Partial<R> = body?.data ?? {};
  if (!body || (Object.values(data).every(value => value == null) && refusals.length > 0)) {
    throw refusals[0] ?? new Refused(response.status === 429 ? 'RATE_LIMITED' : 'SERVICE_UNAVAILABLE');
  }
  return { data, refusals };
}

/** Sends one document whose single root field is needed: its value, or the refusal thrown. `null` without a refusal is an answer. */
export async function askFor<R extends object, V, K extends keyof R>(
  document: TypedDocumentString<R, V>,
  variables: V,
  root: K,
): Promise<R[K]> {
  const { data, refusals } = await ask(document, variables);
  if (data[root] == null && refusals[0]) throw refusals[0];
  return (data[root] ?? null) as R[K];
}

const send = (body: string) =>
  fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body,
  }).catch(() => {
    throw new Refused('OFFLINE');
  });
