import { z } from 'zod';
import type { Config } from '../config.ts';
import { CHALLENGE_MINUTES } from './passkey-challenge.ts';

/** Bytes of a browser's answer, as JSON text: far more than any without a certificate has. */
const LONGEST = 16_384;

/** What a browser made, proven to be made here (WebAuthn level 3 section 7.1). */
export interface MadePasskey {
  /** The challenge that it answers: whether that is one of ours, and unused, is the database's to say. */
  readonly challenge: string;
  readonly credentialId: string;
  /** COSE. */
  readonly publicKey: Buffer;
  readonly signCount: number;
  readonly transports: readonly string[];
}

/** A passkey of ours, as far as an answer is held against it. */
export interface KnownPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  /** Base64url of the user handle that it was made with. */
  readonly userHandle: string;
}

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const credential = { id: base64url.max(1400), rawId: base64url.max(1400), type: z.literal('public-key') };
const transports = z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(8);
const madeText = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: transports.default([]) }),
});
const shownText = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url.nullish() }),
});

/** What a browser answers when a passkey is used; whose it is stands in `id`. */
export type ShownPasskey = z.infer<typeof shownText>;

/** The library brings certificates and their parsers along: read when the first passkey comes. */
const library = () => import('@simplewebauthn/server');

const rpId = (config: Pick<Config, 'publicUrl'>): string => new URL(config.publicUrl).hostname;
const here = (config: Pick<Config, 'publicUrl'>) => ({ expectedOrigin: new URL(config.publicUrl).origin, expectedRPID: rpId(config) });
const timeout = CHALLENGE_MINUTES * 60_000;
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));

/** What `navigator.credentials.create` takes, as JSON: discoverable, with the person verified, and no certificate of the maker. */
export async function creationOptions(
  config: Pick<Config, 'publicUrl'>,
  challenge: string,
  person: { readonly handle: string; readonly email: string; readonly name: string; readonly has: readonly string[] },
): Promise<string> {
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    rpName: 'Inzage',
    rpID: rpId(config),
    challenge: bytes(challenge),
    userID: bytes(person.handle),
    userName: person.email,
    userDisplayName: person.name,
    timeout,
    attestationType: 'none',
    excludeCredentials: person.has.map(id => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return JSON.stringify(options);
}

/** What `navigator.credentials.get` takes, as JSON. It names no passkeys: the list would tell who has an account. */
export async function requestOptions(config: Pick<Config, 'publicUrl'>, challenge: string): Promise<string> {
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({
    rpID: rpId(config),
    challenge: bytes(challenge),
    timeout,
    userVerification: 'required',
  });
  return JSON.stringify(options);
}

/** A new passkey, if this answer proves one made at our own address by somebody whom the device verified; null: not so. */
export async function readMade(config: Pick<Config, 'publicUrl'>, text: string): Promise<MadePasskey | null> {
  const made = parsed(madeText, text);
  if (!made || (await bringsCertificate(made.response.attestationObject))) return null;
  const { verifyRegistrationResponse } = await library();
  let challenge = '';
  const proof = await verifyRegistrationResponse({
    response: { ...made, response: { ...made.response, transports: [] }, clientExtensionResults: {} },
    expectedChallenge: answered => ((challenge = answered), true),
    requireUserVerification: true,
    ...here(config),
  }).catch(() => null);
  if (!proof?.verified) return null;
  const { id, publicKey, counter } = proof.registrationInfo.credential;
  return { challenge, credentialId: id, publicKey: Buffer.from(publicKey), signCount: counter, transports: made.response.transports };
}

export const readShown = (text: string): ShownPasskey | null => parsed(shownText, text);

/** Challenge and counter, if this answer was signed by that passkey, at our own address, for somebody whom the device verified; null: not so. */
export async function holdAgainst(
  config: Pick<Config, 'publicUrl'>,
  shown: ShownPasskey,
  known: KnownPasskey,
): Promise<{ readonly challenge: string; readonly signCount: number } | null> {
  const { userHandle, ...response } = shown.response;
  if (userHandle && userHandle !== known.userHandle) return null;
  const { verifyAuthenticationResponse } = await library();
  let challenge = '';
  const proof = await verifyAuthenticationResponse({
    response: { ...shown, response, clientExtensionResults: {} },
    expectedChallenge: answered => ((challenge = answered), true),
    // The counter is held against the stored one where that cannot move meanwhile.
    credential: { id: known.credentialId, publicKey: new Uint8Array(known.publicKey), counter: 0 },
    requireUserVerification: true,
    ...here(config),
  }).catch(() => null);
  return proof?.verified ? { challenge, signCount: proof.authenticationInfo.newCounter } : null;
}

/** We ask for no certificate, and take none: the library would fetch revocation lists from wherever it says. */
async function bringsCertificate(attestationObject: string): Promise<boolean> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
  try {
    const decoded = decodeAttestationObject(bytes(attestationObject));
    return !['none', 'packed'].includes(decoded.get('fmt')) || decoded.get('attStmt').get('x5c') !== undefined;
  } catch {
    return true;
  }
}

function parsed<T>(shape: z.ZodType<T>, text: string): T | null {
  if (text.length > LONGEST) return null;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
