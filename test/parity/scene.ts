import fc from 'fast-check';
import { abilityOf, type RuleData } from '../../api/access/ability.ts';
import type { FieldFacts, PurposeFacts } from '../../api/access/policy.ts';
import { type Action, actions, type Viewer } from '../../api/access/viewer.ts';
import { asked, catalogue, comparable, domains, sensitive } from './catalogue.ts';
import { purposeIds } from './rows.ts';

/** One question to the decision: who asks, for what, to do what; as data, so that a failing one can be read. */
export interface Scene {
  readonly kind: Viewer['kind'];
  readonly fresh: boolean;
  readonly roles: readonly { readonly acts: boolean; readonly rules: readonly RuleData[] }[];
  readonly purpose: 'CONSENT' | 'CONTRACT' | 'found' | 'request' | 'named';
  readonly covers: readonly string[];
  /** Fields named by notice versions 1 to 3. */
  readonly notices: readonly (readonly string[])[];
  readonly provisionFor: readonly string[];
  readonly off: readonly string[];
  readonly action: Action;
}

type Tree = Record<string, unknown>;

const comparison: fc.Arbitrary<Tree> = fc.constantFrom(...comparable).chain(field => {
  const value = fc.constantFrom(...domains[field]!);
  const list = fc.uniqueArray(value, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    value.map(one => ({ [field]: one })),
    value.map(one => ({ [field]: { $eq: one } })),
    value.map(one => ({ [field]: { $ne: one } })),
    list.map(many => ({ [field]: { $in: many } })),
    list.map(many => ({ [field]: { $nin: many } })),
  );
});

/** What a role may say of a row: equality words, joined and nested. */
const conditions: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison,
    fc.tuple(comparison, comparison).map(([one, other]) => ({ ...one, ...other })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map($and => ({ $and })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map($or => ({ $or })),
    tie('tree').map($not => ({ $not })),
    fc.tuple(comparison, tie('tree')).map(([one, $not]) => ({ ...one, $not })),
  ),
})).tree;

const rule: fc.Arbitrary<RuleData> = fc
  .record({
    action: fc.oneof(fc.constant(['read'] as Action[]), fc.subarray([...actions], { minLength: 1 })),
    fields: fc.option(fc.subarray(asked, { minLength: 1 }), { nil: undefined, freq: 3 }),
    conditions: fc.option(conditions, { nil: undefined, freq: 2 }),
    inverted: fc.constantFrom(false, false, true),
  })
  .map(({ action, fields, conditions: when, inverted }) => ({
    action,
    subject: 'Contact' as const,
    ...(fields && { fields }),
    ...(when && { conditions: when }),
    ...(inverted && { inverted }),
  }));

const mostly = (keys: readonly string[]) => fc.oneof(fc.constant([...keys]), fc.subarray([...keys]));

export const arbitraryScene: fc.Arbitrary<Scene> = fc.record({
  kind: fc.constantFrom('staff', 'staff', 'staff', 'service', 'person', 'system'),
  fresh: fc.constantFrom(true, true, false),
  roles: fc.array(fc.record({ acts: fc.constantFrom(true, true, true, false), rules: fc.array(rule, { minLength: 1, maxLength: 5 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  purpose: fc.constantFrom('CONSENT', 'CONSENT', 'CONSENT', 'CONTRACT', 'CONTRACT', 'found', 'request', 'named'),
  covers: mostly(asked),
  notices: fc.tuple(mostly(asked), mostly(asked), mostly(asked)),
  provisionFor: fc.subarray(sensitive),
  off: fc.oneof(fc.constant([]), fc.subarray(asked, { maxLength: 3 })),
  action: fc.constantFrom('read', 'read', 'read', 'count', 'update', 'export'),
});

const code = 'the-purpose';

/** The scene as the decision takes it. */
export function toDecision(scene: Scene): { viewer: Viewer; purpose: PurposeFacts; fields: FieldFacts[] } {
  const builtIn = scene.purpose !== 'CONSENT' && scene.purpose !== 'CONTRACT';
  return {
    viewer: {
      kind: scene.kind,
      id: '01890000-0000-7000-8000-00000000aaaa',
      name: 'somebody',
      freshSecondFactor: scene.fresh,
      recipientId: null,
      roles: scene.roles.map(({ acts, rules }, i) => ({
        code: `role-${i}`,
        purposes: new Set(acts ? [code] : []),
        ability: abilityOf(rules),
        duties: [],
      })),
    },
    purpose: {
      id: scene.purpose === 'CONSENT' || scene.purpose === 'CONTRACT' ? purposeIds[scene.purpose] : 1,
      code,
      presence: scene.purpose === 'CONSENT' || scene.purpose === 'CONTRACT' ? 'basis' : scene.purpose,
      basisKind: builtIn ? null : (scene.purpose as 'CONSENT'),
      covers: new Set(scene.covers),
      provisionFor: new Set(scene.provisionFor),
      notices: scene.purpose === 'CONSENT' ? scene.notices.map((fields, i) => ({ version: i + 1, fields: new Set(fields) })) : [],
    },
    fields: asked.map(key => ({ ...catalogue.get(key)!, inUse: !scene.off.includes(key) })),
  };
}
