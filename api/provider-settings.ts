import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A value of a claim, and the roles that whoever has it holds. */
export interface ClaimRoles {
  readonly claim: string;
  readonly value: string;
  readonly roles: readonly string[];
}

/** The OpenID provider at which people may sign in, beside their password. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button calls it. */
  readonly name: string;
  readonly scope: string;
  readonly roles: readonly ClaimRoles[];
  /** Values of `acr` that say that a second factor was asked there. */
  readonly acr: readonly string[];
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  return search + hash + username === '' && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname)));
};
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const words = (text: string): string[] => text.split(/[\s,]+/).filter(word => word !== '');
const mapping = z.record(z.string().min(1), z.record(z.string().min(1), z.array(z.string().min(1)).min(1)));
const SHAPE = 'must be JSON of claims, their values and role codes, such as {"groups":{"members":["contact-manager"]}}';

/** The variables, as `config.ts` parses them. */
export const providerVariables = {
  OIDC_ISSUER: z.string().refine(isIssuer, 'must be an https address without query; http only on this very machine').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'must have at most 60 characters').optional(),
  OIDC_SCOPE: z
    .string()
    .refine(text => ['openid', 'email'].every(scope => words(text).includes(scope)), 'must contain openid and email')
    .default('openid email'),
  OIDC_ROLES: z
    .string()
    .refine(isJson, { message: SHAPE, abort: true })
    .transform(text => JSON.parse(text) as unknown)
    .refine(value => mapping.safeParse(value).success, SHAPE)
    .transform(value => flat(value as z.output<typeof mapping>))
    .optional(),
  OIDC_ACR: z.string().transform(words).optional(),
};

const flat = (of: z.output<typeof mapping>): ClaimRoles[] =>
  Object.entries(of).flatMap(([claim, values]) => Object.entries(values).map(([value, roles]) => ({ claim, value, roles })));

const variables = z.object(providerVariables);
type Variables = z.output<typeof variables>;

/** What only several of them together can get wrong. */
export function providerGuards(v: Variables): string[] {
  const given = Object.entries(v).filter(([name, value]) => name.startsWith('OIDC_') && name !== 'OIDC_SCOPE' && value !== undefined);
  if (given.length === 0) return [];
  const wrong: string[] = [];
  if (v.OIDC_ISSUER === undefined) wrong.push('OIDC_ISSUER is missing: the other settings of the provider say nothing without it');
  if (v.OIDC_CLIENT_ID === undefined) wrong.push('OIDC_CLIENT_ID is missing: the provider knows us by it');
  if (v.OIDC_CLIENT_SECRET !== undefined && v.OIDC_CLIENT_SECRET_FILE !== undefined)
    wrong.push('OIDC_CLIENT_SECRET_FILE must not be given together with OIDC_CLIENT_SECRET');
  else if (v.OIDC_CLIENT_SECRET === undefined && v.OIDC_CLIENT_SECRET_FILE === undefined)
    wrong.push('OIDC_CLIENT_SECRET is missing, or OIDC_CLIENT_SECRET_FILE, which names a file that holds it');
  else if (secretOf(v) === '') wrong.push('OIDC_CLIENT_SECRET_FILE must name a file that can be read and is not empty');
  return wrong;
}

/** The provider, where there is one; the guards have passed. */
export const providerOf = (v: Variables): ProviderSettings | undefined =>
  v.OIDC_ISSUER === undefined
    ? undefined
    : Object.freeze({
        issuer: v.OIDC_ISSUER,
        clientId: v.OIDC_CLIENT_ID!,
        clientSecret: secretOf(v),
        name: v.OIDC_NAME ?? new URL(v.OIDC_ISSUER).hostname,
        scope: words(v.OIDC_SCOPE).join(' '),
        roles: Object.freeze(v.OIDC_ROLES ?? []),
        acr: Object.freeze(v.OIDC_ACR ?? []),
      });

function secretOf(v: Variables): string {
  if (v.OIDC_CLIENT_SECRET !== undefined) return v.OIDC_CLIENT_SECRET;
  try {
    return readFileSync(v.OIDC_CLIENT_SECRET_FILE!, 'utf8').trim();
  } catch {
    return '';
  }
}
