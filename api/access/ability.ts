import { buildMongoQueryMatcher, createMongoAbility, type MongoAbility } from '@casl/ability';
import { CompoundCondition, type CompoundInstruction } from '@ucast/core';
import { $and, $or, and, not, or } from '@ucast/mongo2js';

/** One sentence of a role, as stored and as CASL takes it. Equality words only; `roles/rule.ts` refuses more when a role is saved. */
export interface RuleData {
  readonly action: readonly string[];
  readonly subject: 'Contact';
  readonly fields?: readonly string[];
  readonly conditions?: Readonly<Record<string, unknown>>;
  readonly inverted?: boolean;
}

// ucast knows `$not` only behind a field; a role says it of a whole condition.
const $not: CompoundInstruction<Record<string, unknown>> = {
  type: 'compound',
  parse: (instruction, query, { parse }) => new CompoundCondition(instruction.name, [parse(query)]),
};

// CASL's stock matcher takes `$or` for a field name: a `can` would never match and, worse, a `cannot` never forbid.
const conditionsMatcher = buildMongoQueryMatcher({ $and, $or, $not }, { and, or, not });

/** The CASL ability of one role. Never merge the rules of two roles into one ability. */
export const abilityOf = (rules: readonly RuleData[]): MongoAbility =>
  createMongoAbility(
    rules.map(rule => ({ ...rule, action: [...rule.action], ...(rule.fields && { fields: [...rule.fields] }) })) as never,
    {
      conditionsMatcher,
      // Rows are plain objects; without this CASL would call their type "Object" and allow nothing.
      detectSubjectType: () => 'Contact' as never,
    },
  );
