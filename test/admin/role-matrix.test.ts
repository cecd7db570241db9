import { expect, test } from 'vitest';
import { abilityOf, type RuleData } from '../../api/access/ability.ts';
import { byRole } from '../../api/access/by-role.ts';
import { openOn } from '../../api/access/decide.ts';
import type { Viewer } from '../../api/access/viewer.ts';
import {
  actions,
  ALL,
  allowed,
  cell,
  draw,
  groupCell,
  type MatrixField,
  type Rule,
  rulesOf,
  sameCells,
  tie,
  toggle,
  toggleAll,
} from '../../admin/roles/matrix.ts';
import { Chance } from '../../api/demo/chance.ts';
import { seedOf } from '../parity/seed.ts';

const fields: MatrixField[] = ['city', 'email', 'note'].map(key => ({
  key,
  sensitive: key === 'note',
  inUse: true,
  derived: false,
  purposes: ['newsletter'],
}));
const order = fields.map(({ key }) => key);
const can = (actionsOf: string[], keys: string[] | null, more: Partial<Rule> = {}): Rule =>
  ({ actions: actionsOf, fields: keys ?? [], allFields: keys === null, inverted: false, ...more }) as Rule;
const at = (rules: Rule[], field: string, action: (typeof actions)[number], purpose: string | null = 'newsletter') => {
  const drawn = draw(rules);
  return cell({ drawn, rules: rulesOf(drawn, order), inForce: rules }, fields.find(({ key }) => key === field) ?? null, action, purpose);
};

/** What the server’s own first question says of it. */
const decided = (rules: readonly Rule[], key: string, action: string) => {
  const data: RuleData[] = rules.map(rule => ({
    action: rule.actions.map(each => each.toLowerCase()),
    subject: 'Contact',
    ...(!rule.allFields && { fields: rule.fields }),
    ...(rule.inverted && { inverted: true }),
    ...(rule.condition && { conditions: JSON.parse(rule.condition) }),
  }));
  const role = { code: '', purposes: new Set<string>(), duties: [], ability: abilityOf(data) };
  const facts = { key, sensitivity: key === 'note' ? 'SPECIAL' : 'ORDINARY', inUse: true } as const;
  const { is } = openOn(byRole({ kind: 'staff' } as Viewer, [role], action.toLowerCase() as never, facts));
  return is === 'never' ? 'NO' : is === 'always' ? 'ALL' : 'WHERE';
};

test('random roles: what the table shows is what the server decides, and drawing one and writing it again changes nothing', () => {
  const chance = new Chance(seedOf('random roles'));
  const random = () => chance.next();
  const some = <T>(all: readonly T[]): T[] => all.filter(() => random() < 0.5);
  for (let i = 0; i < 2_000; i++) {
    const rules: Rule[] = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
      const keys = some(order);
      const condition = random() < 0.3 ? JSON.stringify({ city: random() < 0.5 ? 'Gent' : 'Brugge' }) : null;
      const acts = some(actions);
      return can(acts.length > 0 ? acts : ['READ'], keys.length > 0 ? keys : null, { inverted: random() < 0.25, condition });
    });
    const again = rulesOf(draw(rules), order);
    for (const key of order)
      for (const action of actions) {
        const truth = decided(rules, key, action);
        expect([i, key, action, decided(again, key, action)]).toEqual([i, key, action, truth]);
        // With several conditions on one cell the foresight may say "where" of what is all or nothing; never the other way round.
        const foreseen = allowed(rules, key, action, key === 'note');
        if (foreseen !== truth) expect([i, key, action, foreseen]).toEqual([i, key, action, 'WHERE']);
      }
  }
});

test('a prohibition and a second condition on one cell are kept as they are', () => {
  const rules = [
    can(['READ'], ['city']),
    can(['READ'], ['email'], { condition: '{"city":"Gent"}' }),
    can(['READ'], ['email'], { condition: '{"city":"Brugge"}' }),
    can(['READ'], null, { inverted: true }),
  ];
  const { before, cells, after } = draw(rules);
  expect([before, after]).toEqual([[rules[2]], [rules[3]]]);
  expect([...cells]).toEqual([
    ['READ city', ''],
    ['READ email', '{"city":"Gent"}'],
  ]);
  expect(at(rules, 'city', 'READ')).toMatchObject({ allowed: 'NO', locked: 'KEPT_DECIDES' });
});

test('every cell says where it comes from and why it cannot be ticked', () => {
  const rules = [can(['READ'], null), can(['READ', 'EXPORT'], ['note'])];
  expect(at(rules, 'city', 'READ')).toMatchObject({ allowed: 'ALL', origin: 'ALL_FIELDS', locked: 'FROM_ALL', ticked: false });
  expect(at(rules, 'city', 'COUNT')).toMatchObject({ allowed: 'ALL', origin: 'READ', locked: 'FROM_READ' });
  expect(at(rules, 'note', 'EXPORT')).toMatchObject({ allowed: 'ALL', origin: 'CELL', locked: null, ticked: true });
  expect(at([], 'city', 'UPDATE')).toMatchObject({ allowed: 'NO', origin: 'NONE', locked: 'NEEDS_READ' });
  expect(at(rules, 'city', 'READ', 'events')).toMatchObject({ allowed: 'NO', locked: 'NOT_COVERED' });
  expect(at(rules, ALL, 'READ')).toMatchObject({ allowed: 'ALL', origin: 'CELL', locked: null });
});

test('a category is ticked and unticked as one, past what is locked', () => {
  const matrix = (rules: Rule[]) => {
    const drawn = draw(rules);
    return { drawn, rules: rulesOf(drawn, order), inForce: rules };
  };
  const two = fields.slice(0, 2);
  const some = matrix([can(['READ'], ['city'])]);
  expect(groupCell(some, two, 'READ', 'newsletter')).toMatchObject({ allowed: 'WHERE', locked: null, ticked: false });
  const all = toggleAll(some, two, 'READ', 'newsletter');
  expect([...all.cells.keys()]).toEqual(['READ city', 'READ email']);
  expect([...toggleAll({ ...some, drawn: all, rules: rulesOf(all, order) }, two, 'READ', 'newsletter').cells]).toEqual([]);
  // Only what is read may be exported.
  expect([...toggleAll(some, two, 'EXPORT', 'newsletter').cells.keys()]).toEqual(['READ city', 'EXPORT city']);
  expect(groupCell(some, two, 'READ', 'events')).toMatchObject({ allowed: 'NO', locked: 'NOT_COVERED' });
});

test('unticking reading unticks what needs it; a condition is tied to one cell and freed again', () => {
  const drawn = draw([can(['READ', 'UPDATE', 'EXPORT', 'CREATE'], ['city'])]);
  expect([...toggle(drawn, 'city', 'READ').cells.keys()]).toEqual(['CREATE city']);
  expect([...toggle(toggle(drawn, 'city', 'EXPORT'), 'city', 'EXPORT').cells]).toHaveLength(4);
  const tied = tie(drawn, 'city', 'READ', '{"email":"x"}');
  expect(rulesOf(tied, order)).toEqual([
    { actions: ['READ'], fields: ['city'], allFields: false, inverted: false, condition: '{"email":"x"}' },
    { actions: ['CREATE', 'UPDATE', 'EXPORT'], fields: ['city'], allFields: false, inverted: false },
  ]);
  expect(sameCells(tie(tied, 'city', 'READ', '').cells, drawn.cells)).toBe(true);
});
