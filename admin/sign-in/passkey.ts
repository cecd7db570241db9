import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { askFor } from '../api/ask.ts';
import { Refused } from '../api/refused.ts';
import { AddPasskeyDocument, BeginPasskeyDocument, BeginPasskeySignInDocument } from '../generated/graphql.ts';

/** Whether this browser knows passkeys, at this address: none belong to an IP address. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && !/^[\d.]+$|:/.test(location.hostname.replace(/^\[|\]$/g, ''));

/** Asks the browser for a passkey of whoever is there: its answer, as text. */
export async function showPasskey(): Promise<string> {
  const begun = await askFor(BeginPasskeySignInDocument, {}, 'beginPasskeySignIn');
  return fromBrowser(() => startAuthentication({ optionsJSON: JSON.parse(begun!.options) }));
}

/** Has the browser make a passkey, and adds it under that name. */
export async function addPasskey(name: string, password: string): Promise<void> {
  const begun = await askFor(BeginPasskeyDocument, { input: { password } }, 'beginPasskey');
  const response = await fromBrowser(() => startRegistration({ optionsJSON: JSON.parse(begun!.options) }));
  await askFor(AddPasskeyDocument, { input: { name, response } }, 'addPasskey');
}

/** A browser says little of why there is no passkey: its person closed the window, waited, or has none. One sentence for all of it. */
async function fromBrowser(work: () => Promise<object>): Promise<string> {
  try {
    return JSON.stringify(await work());
  } catch {
    throw new Refused('BAD_USER_INPUT', { problems: [{ path: 'input.response', rule: 'passkeyNone' }] });
  }
}
