import type { Config } from './config.ts';

/** The demo's service account, as a stranger needs it for a first question. */
export interface DemoAccess {
  readonly account: string;
  readonly token: string;
  /** Code of a purpose that this account may act for. */
  readonly purpose: string;
}

/** What a start prints: what to open, how to sign in, and in the demo one question that can be copied as it is; in production, as long as nobody works here, the set-up link. */
export function greeting(config: Config, access?: DemoAccess, setUpLink?: string | null): string {
  const lines = [`Inzage is ready (${config.mode}). Stop with Ctrl-C.`, '', `  Open     ${config.publicUrl}`];
  if (config.mode === 'demo')
    lines.push('  Sign in  as anybody named on the sign-in page; the demo shows passwords and current codes there');
  if (config.mode === 'demo' && !config.mail) lines.push(`  Mail     ${config.publicUrl}/mailbox, where it lies instead of leaving`);
  if (config.mode === 'demo' && access)
    lines.push(`  Token    ${access.token} (service account "${access.account}")`, '', firstQuestion(config.publicUrl, access));
  if (setUpLink) lines.push('', '  Set up   the first administrator opens this link, once, within 24 hours:', `           ${setUpLink}`);
  return `${lines.join('\n')}\n`;
}

/** The main query, as README shows it too: what was withheld of the same field differs from person to person. */
export const mainQuery = (purpose: string): string =>
  `{ contacts(purpose: "${purpose}", first: 3) { nodes { givenName email city birthDate withheld { field reason remedy { kind } } } totalCount { value more } } }`;

const firstQuestion = (url: string, { token, purpose }: DemoAccess): string => `  curl -s ${url}/graphql \\
    -H 'Content-Type: application/json' -H 'Authorization: Bearer ${token}' \\
    -d '${JSON.stringify({ query: mainQuery(purpose) })}'`;
