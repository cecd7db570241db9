import type { Organisation } from './organisation.entity.ts';

const required = [
  'legalName',
  'enterpriseNumber',
  'street',
  'postalCode',
  'city',
  'country',
  'email',
  'profile',
  'supervisoryAuthority',
] as const satisfies readonly (keyof Organisation)[];

/** What a notice must say of the controller (Art. 13(1)(a), (b), (2)(d)) and is not there yet. Until nothing is missing, no purpose is activated. */
export function missingOf(organisation: Organisation): string[] {
  const empty = (name: keyof Organisation) => organisation[name] === null;
  // Art. 37(1)(a): public authorities must have an officer; others may.
  const officer = organisation.profile === 'PUBLIC_AUTHORITY' || organisation.dpoName !== null || organisation.dpoEmail !== null;
  return [
    ...required.filter(empty),
    ...(officer ? (['dpoName', 'dpoEmail'] as const).filter(empty) : []),
    ...(organisation.languages.length === 0 ? ['languages'] : []),
  ];
}
