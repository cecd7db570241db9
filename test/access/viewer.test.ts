import { describe, expect, test } from 'vitest';
import { duties, dutiesOfAPurpose } from '../../api/access/duty.ts';
import { holdsDuty, holdsDutyFor, rolesFor } from '../../api/access/viewer.ts';
import { role, service, staff } from './given.ts';

const reads = { duty: 'LegalBasis', acts: ['read'] } as const;

describe('the roles that count for a purpose', () => {
  test('are those that may act for it', () => {
    const mira = staff([role('marketing', ['newsletter']), role('support', ['delivery'])]);
    expect(rolesFor(mira, 'delivery').map(({ code }) => code)).toEqual(['support']);
  });

  test('are none for a service account that is not held to it', () => {
    expect(rolesFor(service([role('website', ['newsletter', 'delivery'])], ['newsletter']), 'delivery')).toEqual([]);
  });
});

describe('a duty', () => {
  test('is held with the act that the role names, and with no other', () => {
    const mira = staff([role('manager', ['delivery'], [], [reads])]);
    expect([holdsDuty(mira, 'LegalBasis', 'read', 'delivery'), holdsDuty(mira, 'LegalBasis', 'record', 'delivery')]).toEqual([true, false]);
  });

  test('that concerns a purpose is held for the purposes of its own role', () => {
    const mira = staff([role('manager', ['delivery'], [], [reads]), role('marketing', ['newsletter'])]);
    expect([holdsDuty(mira, 'LegalBasis', 'read', 'delivery'), holdsDuty(mira, 'LegalBasis', 'read', 'newsletter')]).toEqual([true, false]);
    expect(holdsDutyFor(mira, 'LegalBasis', 'read', 'newsletter')).toBe(false);
  });

  test('that concerns a purpose is held for all by a role that keeps consents in order', () => {
    const olga = staff([role('consents', ['consent-administration'], [], [reads])]);
    expect(holdsDuty(olga, 'LegalBasis', 'read', 'newsletter')).toBe(true);
  });

  test('is not held by a service account for a purpose that it is not held to', () => {
    expect(holdsDuty(service([role('website', ['delivery'], [], [reads])], ['newsletter']), 'LegalBasis', 'read', 'delivery')).toBe(false);
  });

  test('that concerns no purpose is held whatever the purpose', () => {
    expect(holdsDuty(staff([role('admin', [], [], [{ duty: 'Role', acts: ['grant'] }])]), 'Role', 'grant')).toBe(true);
  });

  test('is one of a closed list', () => {
    expect(Object.keys(duties)).toEqual([
      'LegalBasis',
      'AccessLog',
      'SubjectRequest',
      'Purpose',
      'Notice',
      'Field',
      'Role',
      'Staff',
      'ServiceAccount',
      'Recipient',
      'Import',
      'Erasure',
      'Organisation',
      'BreakGlass',
    ]);
    expect([...dutiesOfAPurpose]).toEqual(['LegalBasis']);
  });
});
