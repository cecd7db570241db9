import type { ClaimRoles } from '../../provider-settings.ts';
import type { Claims, Told } from './provider.ts';

/** Of the roles that the mapping names: which somebody holds by their claims, and which not. */
export interface Claimed {
  readonly held: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** Pure. A claim is a text or a list of texts; what is neither says nothing. A claim that the id token has goes before that of the user info. */
export function claimedRoles(mapping: readonly ClaimRoles[], { signed, more }: Pick<Told, 'signed' | 'more'>): Claimed {
  const valuesOf = (claim: string) => textsOf(Object.hasOwn(signed, claim) ? signed : more, claim);
  const met = mapping.filter(({ claim, value }) => valuesOf(claim).includes(value));
  return { held: new Set(met.flatMap(({ roles }) => roles)), named: new Set(mapping.flatMap(({ roles }) => roles)) };
}

function textsOf(claims: Claims, claim: string): readonly unknown[] {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  return Array.isArray(value) ? value : [value];
}
