import { codeAt } from '../sign-in/second-factor.ts';
import { demoPassword } from '../sign-in/demo-people.ts';
import { demoSecretOf } from './staff.ts';

/** What GraphQL answers, with the HTTP around it. */
export interface Answer<Data = Record<string, any>> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: {
      readonly code: string;
      readonly problems?: readonly { readonly path: string; readonly rule: string }[];
      readonly incidentId?: string;
    };
  }[];
}

/** One question over HTTP, as any client would ask it. */
export async function visit<Data = Record<string, any>>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data = null, errors = [] } = (await response.json()) as { data?: Data | null; errors?: Answer['errors'] };
  return { status: response.status, headers: response.headers, data: data as Data, errors };
}

/** Signs somebody of the demo in by the front door: password, then code. Answers the cookie. */
export async function signInAt(url: string, email: string, code = codeAt(demoSecretOf(email), new Date())): Promise<string> {
  const first = await visit(url, 'mutation ($input: SignInInput!) { signIn(input: $input) { next } }', {
    input: { email, password: demoPassword },
  });
  const second = await visit(
    url,
    'mutation ($input: VerifySecondFactorInput!) { verifySecondFactor(input: $input) { viewer { name } } }',
    { input: { code } },
    { cookie: cookieOf(first) },
  );
  return cookieOf(second);
}

function cookieOf({ headers, errors }: Answer): string {
  const cookie = headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`Signing in failed: ${errors.map(error => error.extensions.code).join(', ')}`);
  return cookie;
}
