import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import type { ProviderSettings } from '../../api/provider-settings.ts';
import { freePort } from '../free-port.ts';

/** Who is at the provider's keyboard, and what it says of them. */
export interface Account {
  readonly sub: string;
  readonly email: string;
  readonly email_verified?: unknown;
  readonly groups?: readonly string[];
  /** How they proved who they are, and when (seconds since 1970). */
  readonly amr?: readonly string[];
  readonly acr?: string;
  readonly at?: number;
}

/** A real OpenID provider on a free port of loopback, which lets in whoever the test says without a page. It insists on PKCE. */
export class RealProvider {
  account: Account | 'says no' = 'says no';
  readonly port: number;
  readonly #known = new Map<string, Account>();
  #server: Server | undefined;

  private constructor(port: number) {
    this.port = port;
  }

  /** A port, and nobody there yet. */
  static announced = async (): Promise<RealProvider> => new RealProvider(await freePort());

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  settings = (more: Partial<ProviderSettings> = {}): ProviderSettings => ({
    issuer: this.issuer,
    clientId: 'inzage',
    clientSecret: 'only for this test',
    name: 'De Linde',
    scope: 'openid email groups',
    roles: [],
    acr: [],
    ...more,
  });

  async start(url: string): Promise<void> {
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
    const provider = new Provider(this.issuer, {
      clients: [{ client_id: 'inzage', client_secret: 'only for this test', redirect_uris: [`${url}/sign-in/oidc/callback`] }],
      jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256', kid: 'one' }] },
      cookies: { keys: ['of this test'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      acrValues: ['two-factors'],
      scopes: ['openid', 'email', 'groups'],
      claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], groups: ['groups'] },
      interactions: { url: () => '/who' },
      findAccount: (_: unknown, id: string) => {
        const { email, email_verified = true, groups = [] } = this.#known.get(id)!;
        return { accountId: id, claims: () => ({ sub: id, email, email_verified, groups }) };
      },
      loadExistingGrant: async ({
        oidc,
      }: {
        oidc: { client: { clientId: string }; session: { accountId: string }; params: { scope: string } };
      }) => {
        const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope(oidc.params.scope);
        await grant.save();
        return grant;
      },
    });
    const rest = provider.callback();
    this.#server = createServer((request, response) => {
      if (request.url !== '/who') return rest(request, response);
      const { account } = this;
      if (account !== 'says no') this.#known.set(account.sub, account);
      void provider.interactionFinished(
        request,
        response,
        account === 'says no'
          ? { error: 'access_denied', error_description: 'somebody pressed no' }
          : { login: { accountId: account.sub, amr: account.amr, acr: account.acr, ts: account.at } },
      );
    });
    await new Promise<void>(resolve => this.#server!.listen(this.port, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>(resolve => (this.#server ? this.#server.close(() => resolve()) : resolve()));
    this.#server = undefined;
  }
}

/** A browser without a page: it keeps cookies per origin and follows what it is sent to, one step at a time. */
export class Visitor {
  readonly cookies = new Map<string, Map<string, string>>();

  /** One request; where it leads, in full; null: nowhere. */
  async go(url: string): Promise<string | null> {
    const { origin } = new URL(url);
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: this.header(origin) } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
      if (value === '' || /expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    return location === null ? null : new URL(location, url).href;
  }

  /** Follows until an address says stop, which is not asked for. */
  async until(url: string, stops: (url: string) => boolean): Promise<string> {
    let here = url;
    for (let step = 0; step < 10 && !stops(here); step++) here = (await this.go(here)) ?? 'nowhere';
    return here;
  }

  header = (origin: string): string => [...(this.cookies.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
}
