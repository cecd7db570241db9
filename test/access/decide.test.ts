import { describe, expect, test } from 'vitest';
import { decide, refused } from '../../api/access/decide.ts';
import { builtIn, can, cannot, catalogue, decided, ordinary, purposeOver, role, service, staff, verdictOf } from './given.ts';

const delivery = purposeOver(['givenName', 'city', 'email', 'religion']);
const newsletter = purposeOver(['givenName', 'email'], {
  code: 'newsletter',
  basisKind: 'CONSENT',
  notices: [['givenName', 'email'], ['givenName']],
});

describe('the call', () => {
  test('is refused to a marketer who may not act for the purpose, whatever her role allows', () => {
    const mira = staff([role('marketing', ['newsletter'], [can('read')])]);
    expect(decide(mira, delivery, 'read', catalogue)).toBe(refused);
  });

  test('is refused to somebody without any role', () => {
    expect(decide(staff([]), delivery, 'read', catalogue)).toBe(refused);
  });

  test('is refused to a service account that is held to other purposes than its role', () => {
    const website = service([role('website', ['delivery', 'newsletter'], [can('read')])], ['newsletter']);
    expect(decide(website, delivery, 'read', catalogue)).toBe(refused);
    expect(decide(website, newsletter, 'read', catalogue)).not.toBe(refused);
  });
});

describe('the order of the questions', () => {
  test('a field that neither role nor purpose allows is withheld for the role, the first question', () => {
    expect(verdictOf(decided(staff([role('r', ['newsletter'], [can('read', ['email'])])]), newsletter), 'city')).toBe('no ROLE');
  });

  test('a field that the role allows and the purpose does not cover is withheld for the purpose', () => {
    expect(verdictOf(decided(staff([role('r', ['newsletter'], [can('read')])]), newsletter), 'city')).toBe('no PURPOSE');
  });

  test('a question that fails before the database is asked wins over a condition that stands before it', () => {
    const onlyGhent = role('r', ['newsletter'], [can('read', undefined, { city: 'Gent' })]);
    expect(verdictOf(decided(staff([onlyGhent]), newsletter), 'city')).toBe('no PURPOSE');
  });

  test('consent is asked before the sensitive condition, and the second factor last', () => {
    const consented = purposeOver(['religion'], { basisKind: 'CONSENT', notices: [['religion'], []] });
    const pastor = role('pastor', ['delivery'], [can('read', ['religion'], { city: 'Gent' })]);
    // Presence hangs on all three, so it is asked of a purpose that covers a field more.
    const both = { ...consented, covers: new Set(['religion', 'email']) };
    const roles = [pastor, role('mailer', ['delivery'], [can('read', ['email'])])];
    const withEmail = { ...both, notices: both.notices.map(notice => ({ ...notice, fields: new Set([...notice.fields, 'email']) })) };
    expect(verdictOf(decided(staff(roles), withEmail), 'religion')).toBe(
      'when ROLE_CONDITION, NOT_COVERED_BY_CONSENT, SENSITIVE_CONDITION_MISSING',
    );
    expect(verdictOf(decided(staff(roles, { freshSecondFactor: false }), withEmail), 'religion')).toBe('no STEP_UP_REQUIRED');
  });
});

describe('several roles', () => {
  test('add up: what one of them allows is allowed', () => {
    const mira = staff([role('a', ['delivery'], [can('read', ['email'])]), role('b', ['delivery'], [can('read', ['city'])])]);
    const decision = decided(mira, delivery);
    expect([verdictOf(decision, 'email'), verdictOf(decision, 'city'), verdictOf(decision, 'givenName')]).toEqual([
      'yes',
      'yes',
      'no ROLE',
    ]);
  });

  test('never mix: what one forbids does not take away what the other allows', () => {
    const mira = staff([
      role('a', ['delivery'], [can('read', ['email'])]),
      role('b', ['delivery'], [can('read'), cannot('read', ['email'])]),
    ]);
    expect(verdictOf(decided(mira, delivery), 'email')).toBe('yes');
  });

  test('never mix: half of a right from each is no right', () => {
    const mira = staff([role('a', ['delivery'], [can('read', ['email'])]), role('b', ['delivery'], [can('update', ['email'])])]);
    expect(verdictOf(decided(mira, delivery, 'update'), 'email')).toBe('no ROLE');
  });

  test('count only where they may act for the purpose', () => {
    const mira = staff([role('a', ['delivery'], [can('read', ['email'])]), role('b', ['newsletter'], [can('read')])]);
    expect(verdictOf(decided(mira, delivery), 'city')).toBe('no ROLE');
  });

  test('each answers a row by its own condition, joined by OR', () => {
    const mira = staff([
      role('a', ['delivery'], [can('read', ['email'], { city: 'Gent' })]),
      role('b', ['delivery'], [can('read', ['email'], { city: 'Aalst' }), can('read', ['city'])]),
    ]);
    expect(decided(mira, delivery).verdicts.get('email')).toEqual({
      is: 'when',
      requirements: [
        {
          reason: 'ROLE_CONDITION',
          condition: {
            is: 'or',
            of: [
              { is: 'equal', field: 'city', value: 'Gent' },
              { is: 'equal', field: 'city', value: 'Aalst' },
            ],
          },
        },
      ],
    });
  });
});

describe('presence', () => {
  const conditional = staff([role('a', ['delivery'], [can('read', ['email', 'givenName'], { city: 'Gent' })])]);

  test('asks nothing of the row where one covered field is open on every row', () => {
    const mira = staff([role('a', ['delivery'], [can('read', ['city']), can('read', ['email'], { city: 'Gent' })])]);
    expect(decided(mira, delivery).presence).toEqual({ is: 'always' });
  });

  test('is nobody where no covered field can be read at all', () => {
    expect(decided(staff([role('a', ['newsletter'], [can('read', ['city'])])]), newsletter).presence).toEqual({ is: 'never' });
  });

  test('is nobody for a marketer whose only fields are sensitive and whose second factor is stale', () => {
    const stale = staff([role('a', ['delivery'], [can('read', ['religion'])])], { freshSecondFactor: false });
    expect(decided(stale, delivery).presence).toEqual({ is: 'never' });
  });

  test('is the condition of the fields where all of them hang on one, which they then no longer ask', () => {
    const decision = decided(conditional, delivery);
    expect(decision.presence).toEqual({ is: 'equal', field: 'city', value: 'Gent' });
    expect([verdictOf(decision, 'email'), verdictOf(decision, 'givenName')]).toEqual(['yes', 'yes']);
  });

  test('drops only what it implies: of two conditions that all fields share, each is implied; of alternatives, none', () => {
    const consented = purposeOver(['email', 'givenName'], { basisKind: 'CONSENT', notices: [['email', 'givenName'], []] });
    const shared = decided(conditional, consented);
    expect(shared.presence).toMatchObject({ is: 'and' });
    expect(verdictOf(shared, 'email')).toBe('yes');
    const alternatives = decided(
      staff([role('a', ['delivery'], [can('read', ['email'], { city: 'Gent' }), can('read', ['givenName'], { city: 'Aalst' })])]),
      delivery,
    );
    expect(alternatives.presence).toMatchObject({ is: 'or' });
    expect([verdictOf(alternatives, 'email'), verdictOf(alternatives, 'givenName')]).toEqual([
      'when ROLE_CONDITION',
      'when ROLE_CONDITION',
    ]);
  });

  test('never depends on which fields the caller selected: decide is not even told', () => {
    expect(decide.length).toBe(4);
    const more = decided(conditional, delivery, 'read', [...catalogue, ordinary('phone')]);
    expect(more.presence).toEqual(decided(conditional, delivery).presence);
  });

  test('is not asked for creating: the contact is not there yet', () => {
    const mira = staff([role('a', ['delivery'], [can('create', ['email'], { city: 'Gent' })])]);
    const decision = decided(mira, delivery, 'create');
    expect(decision.presence).toEqual({ is: 'always' });
    expect(verdictOf(decision, 'email')).toBe('when ROLE_CONDITION');
  });

  test('for count asks for a covered field that may be counted, readable or not', () => {
    const analyst = staff([role('a', ['delivery'], [can('count', ['city'])])]);
    expect(decided(analyst, delivery, 'count').presence).toEqual({ is: 'always' });
    expect(decided(analyst, delivery, 'read').presence).toEqual({ is: 'never' });
  });
});

describe('built-in purposes', () => {
  const all = builtIn('subject-requests', 'request', ['givenName', 'city', 'email', 'religion']);
  const officer = role('privacy', ['subject-requests'], [can('read'), can('read', ['religion'])]);

  test('ask neither consent nor a sensitive condition: their ground is the law', () => {
    expect(verdictOf(decided(staff([officer]), all), 'religion')).toBe('yes');
  });

  test('still ask the role, the purpose and the second factor', () => {
    expect(verdictOf(decided(staff([role('r', ['subject-requests'], [can('read', ['email'])])]), all), 'religion')).toBe('no ROLE');
    expect(verdictOf(decided(staff([officer]), builtIn('subject-requests', 'request', ['email'])), 'religion')).toBe('no PURPOSE');
    expect(verdictOf(decided(staff([officer], { freshSecondFactor: false }), all), 'religion')).toBe('no STEP_UP_REQUIRED');
  });
});

test('every field of the catalogue gets a verdict, and no other', () => {
  const decision = decided(staff([role('a', ['delivery'], [])]), delivery);
  expect([...decision.verdicts.keys()]).toEqual(catalogue.map(field => field.key));
});
