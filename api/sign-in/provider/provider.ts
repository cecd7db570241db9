import * as client from 'openid-client';
import type { Config } from '../../config.ts';
import type { ProviderSettings } from '../../provider-settings.ts';

/** What a browser keeps, sealed, while somebody is away at the provider. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Milliseconds since 1970 after which it is good for nothing. */
  readonly until: number;
}

export type Claims = Readonly<Record<string, unknown>>;

/** What the provider says of who came back: its signed word, and what it told us directly. */
export interface Told {
  readonly issuer: string;
  readonly subject: string;
  /** Of the id token, whose signature was checked. */
  readonly signed: Claims;
  /** Of the user info; empty where there is none. */
  readonly more: Claims;
}

/** Why the provider led nowhere. */
export class ProviderProblem extends Error {
  readonly why: 'cancelled' | 'unavailable' | 'failed';
  /** The protocol's code, where there is one: a word, never a value. */
  readonly code: string | null;
  constructor(why: ProviderProblem['why'], code: string | null) {
    super(`the provider led nowhere: ${why}`);
    this.why = why;
    this.code = code;
  }
}

const MINUTES = 10;
/** Seconds that the provider may take for one answer. */
const PATIENCE = 5;
/** Milliseconds for which what the provider says about itself is kept. */
const KEPT = 3_600_000;

export const callbackPath = '/sign-in/oidc/callback';

/** The OpenID provider, as it says it is (discovery). Code flow with PKCE (RFC 7636), state and nonce; the id token's signature is always checked. */
export class Provider {
  readonly settings: ProviderSettings;
  readonly #config: Config;
  #found: { readonly at: number; readonly provider: Promise<client.Configuration> } | undefined;

  constructor(settings: ProviderSettings, config: Config) {
    this.settings = settings;
    this.#config = config;
  }

  /** Where to send the browser, and what it keeps meanwhile. Throws `ProviderProblem`. */
  async begin(now: Date): Promise<{ readonly url: string; readonly attempt: Attempt }> {
    const provider = await this.#discovered();
    const attempt = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      until: now.getTime() + MINUTES * 60_000,
    };
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: new URL(callbackPath, this.#config.publicUrl).href,
      scope: this.settings.scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      // Asked for, the provider says when it asked who they are; and asks anew where that is longer ago than a session of ours lives.
      max_age: String(this.#config.sessionHours * 3600),
      ...(this.settings.acr.length > 0 && { acr_values: this.settings.acr.join(' ') }),
    });
    return { url: url.href, attempt };
  }

  /** What the provider says of who came back. @param search the query of the callback. Throws `ProviderProblem`. */
  async finish(search: string, { state, nonce, verifier }: Attempt): Promise<Told> {
    const provider = await this.#discovered();
    // Not the address that the request names: only ours.
    const url = new URL(callbackPath + search, this.#config.publicUrl);
    const tokens = await told(
      client.authorizationCodeGrant(provider, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      }),
    );
    const signed = tokens.claims()!;
    const more = provider.serverMetadata().userinfo_endpoint
      ? await told(client.fetchUserInfo(provider, tokens.access_token, signed.sub))
      : {};
    return { issuer: signed.iss, subject: signed.sub, signed, more };
  }

  async #discovered(): Promise<client.Configuration> {
    if (!this.#found || performance.now() - this.#found.at > KEPT) this.#found = { at: performance.now(), provider: this.#discover() };
    const { provider } = this.#found;
    return provider.catch((error: unknown) => {
      if (this.#found?.provider === provider) this.#found = undefined;
      throw new ProviderProblem('unavailable', codeOf(error));
    });
  }

  async #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const checks = [client.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : [])];
    return client.discovery(new URL(issuer), clientId, clientSecret, client.ClientSecretBasic(clientSecret), {
      execute: checks,
      timeout: PATIENCE,
    });
  }
}

/** The answer, or what went wrong as one of three. */
const told = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw new ProviderProblem(whyOf(error), codeOf(error));
  });

function whyOf(error: unknown): ProviderProblem['why'] {
  if (error instanceof client.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled';
    return /^(server_error|temporarily_unavailable)$/.test(error.error) ? 'unavailable' : 'failed';
  }
  if (error instanceof client.ResponseBodyError) return error.status >= 500 ? 'unavailable' : 'failed';
  const unreached = error instanceof TypeError || (error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT');
  return unreached ? 'unavailable' : 'failed';
}

function codeOf(error: unknown): string | null {
  const { error: answered, code } = error as { error?: unknown; code?: unknown };
  const said = typeof answered === 'string' ? answered : code;
  return typeof said === 'string' && /^\w{1,60}$/.test(said) ? said : null;
}
