import { describe, expect, test } from 'vitest';
import { abilityOf } from '../../api/access/ability.ts';
import { byRole } from '../../api/access/by-role.ts';
import type { FieldFacts } from '../../api/access/policy.ts';
import type { Action } from '../../api/access/viewer.ts';
import { can, cannot, city, email, religion, role, said, service, staff } from './given.ts';

const answer = (rules: Parameters<typeof abilityOf>[0], action: Action, field: FieldFacts, viewer = staff([])) =>
  byRole(viewer, [role('r', ['p'], [...rules])], action, field);
const asked = (rules: Parameters<typeof abilityOf>[0], action: Action, field: FieldFacts) => said(answer(rules, action, field));

describe('a rule on all fields', () => {
  test('includes every ordinary field', () => {
    expect(asked([can('read')], 'read', email)).toBe('yes');
  });

  test('never includes a sensitive one, which must be named (L22)', () => {
    expect(asked([can('read')], 'read', religion)).toBe('no ROLE');
    expect(asked([can('read', ['religion'])], 'read', religion)).toBe('yes');
  });

  test('forbids a sensitive one all the same', () => {
    expect(asked([can('read', ['religion']), cannot('read')], 'read', religion)).toBe('no ROLE');
  });

  test('written as a pattern does not include a sensitive one either', () => {
    expect(asked([can('read', ['reli*'])], 'read', religion)).toBe('no ROLE');
  });
});

describe('service accounts and jobs', () => {
  test('never get a sensitive field, even where a role names it', () => {
    const named = [can('read', ['religion'])];
    expect(said(answer(named, 'read', religion, service([], ['p'])))).toBe('no ROLE');
    expect(said(answer(named, 'read', religion, staff([], { kind: 'system' })))).toBe('no ROLE');
    expect(said(answer(named, 'read', religion, staff([])))).toBe('yes');
  });
});

describe('actions', () => {
  test('read implies count', () => {
    expect(asked([can('read', ['city'])], 'count', city)).toBe('yes');
  });

  test('count never implies read', () => {
    expect(asked([can('count', ['city'])], 'read', city)).toBe('no ROLE');
  });

  test('update needs read beside it, within the same role', () => {
    expect(asked([can('update', ['city'])], 'update', city)).toBe('no ROLE');
    expect(asked([can(['read', 'update'], ['city'])], 'update', city)).toBe('yes');
  });

  test('export needs read beside it, within the same role', () => {
    expect(asked([can('export', ['city'])], 'export', city)).toBe('no ROLE');
    expect(asked([can(['read', 'export'], ['city'])], 'export', city)).toBe('yes');
  });

  test('update on rows of one city and read on rows of another is update on none of them at once', () => {
    expect(answer([can('update', ['email'], { city: 'Gent' }), can('read', ['email'], { city: 'Aalst' })], 'update', email)).toEqual({
      is: 'when',
      requirements: [
        {
          reason: 'ROLE_CONDITION',
          condition: {
            is: 'and',
            of: [
              { is: 'equal', field: 'city', value: 'Gent' },
              { is: 'equal', field: 'city', value: 'Aalst' },
            ],
          },
        },
      ],
    });
  });

  test('create asks for nothing but create, and read does not imply it', () => {
    expect(asked([can('create', ['city'])], 'create', city)).toBe('yes');
    expect(asked([can('read', ['city'])], 'create', city)).toBe('no ROLE');
  });
});

describe('within one role', () => {
  test('a later prohibition takes away what an earlier sentence gave', () => {
    expect(asked([can('read'), cannot('read', ['email'])], 'read', email)).toBe('no ROLE');
    expect(asked([can('read'), cannot('read', ['email'])], 'read', city)).toBe('yes');
  });

  test('a later permission goes before an earlier prohibition', () => {
    expect(asked([cannot('read', ['email']), can('read', ['email'])], 'read', email)).toBe('yes');
  });

  test('a conditional prohibition leaves the rows for which it does not hold', () => {
    expect(answer([can('read'), cannot('read', ['email'], { city: 'Gent' })], 'read', email)).toEqual({
      is: 'when',
      requirements: [{ reason: 'ROLE_CONDITION', condition: { is: 'not', of: { is: 'equal', field: 'city', value: 'Gent' } } }],
    });
  });

  test('a condition of one field does not open another field on all rows', () => {
    const rules = [can('read', ['city']), can('read', ['email'], { city: 'Gent' })];
    expect([asked(rules, 'read', city), asked(rules, 'read', email)]).toEqual(['yes', 'when ROLE_CONDITION']);
  });

  test('$or and $not in a prohibition forbid: CASL’s stock matcher would take them for fields', () => {
    const ability = abilityOf([can('read'), cannot('read', ['email'], { $or: [{ city: 'Gent' }, { $not: { country: 'BE' } }] })]);
    expect(ability.can('read', { city: 'Gent', country: 'BE' } as never, 'email')).toBe(false);
    expect(ability.can('read', { city: 'Aalst', country: 'NL' } as never, 'email')).toBe(false);
    expect(ability.can('read', { city: 'Aalst', country: 'BE' } as never, 'email')).toBe(true);
  });
});

describe('the words of a condition', () => {
  const condition = (conditions: Record<string, unknown>) => {
    const verdict = answer([can('read', ['email'], conditions)], 'read', email);
    return verdict.is === 'when' ? verdict.requirements[0]!.condition : verdict;
  };

  test('are is, is not, one of and none of', () => {
    expect(condition({ city: { $eq: null } })).toEqual({ is: 'equal', field: 'city', value: null });
    expect(condition({ city: { $ne: 'Gent' } })).toEqual({ is: 'unequal', field: 'city', value: 'Gent' });
    expect(condition({ city: { $in: ['Gent', null] } })).toEqual({ is: 'oneOf', field: 'city', values: ['Gent', null] });
    expect(condition({ city: { $nin: ['Gent'] } })).toEqual({ is: 'noneOf', field: 'city', values: ['Gent'] });
  });

  test('join with and, or and not', () => {
    const [gent, be] = [
      { is: 'equal', field: 'city', value: 'Gent' },
      { is: 'equal', field: 'country', value: 'BE' },
    ];
    expect(condition({ city: 'Gent', country: 'BE' })).toEqual({ is: 'and', of: [gent, be] });
    expect(condition({ $or: [{ city: 'Gent' }, { country: 'BE' }] })).toEqual({ is: 'or', of: [gent, be] });
    expect(condition({ $not: { city: 'Gent', country: 'BE' } })).toEqual({ is: 'not', of: { is: 'and', of: [gent, be] } });
  });

  test.each(['$gt', '$lt', '$lte', '$gte', '$regex', '$exists', '$all', '$size', '$elemMatch'])(
    '%s is no such word: it is never taken for something else',
    word => {
      expect(() =>
        condition({
          city: {
            [word]: word === '$exists' ? true : word === '$size' ? 1 : word === '$all' ? ['x'] : word === '$elemMatch' ? { a: 1 } : 'a',
          },
        }),
      ).toThrow();
    },
  );

  test('an empty list of fields opens nothing: such a rule does not even build', () => {
    expect(() => abilityOf([can('read', [])])).toThrow();
  });
});
