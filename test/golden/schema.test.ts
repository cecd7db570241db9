import { buildSchema as parse, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema, schemaText } from '../../api/schema.ts';
import { expectGolden } from './golden.ts';

test('schema.graphql is what the classes say', () => {
  expectGolden('schema.graphql', schemaText());
});

test('every type, field, argument, input and enum value says what it is', () => {
  expect(undescribed(buildSchema())).toEqual([]);
});

test('what says nothing is found, wherever it stands', () => {
  const silent = parse(`
    "Said." type Query { "Said." a("Said." x: Int, y: Int): Int  b: Colour }
    enum Colour { "Said." RED GREEN }
    "Said." input Wish { text: String }
    scalar Day`);
  expect(undescribed(silent)).toEqual(['Query.a(y)', 'Query.b', 'Colour', 'Colour.GREEN', 'Wish.text', 'Day']);
});

const roots = new Set(['Query', 'Mutation', 'Subscription']);
const standard = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

/** Every element of a schema without a description; introspection and the standard scalars aside. The root types are known to everybody. */
function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(type => !type.name.startsWith('__') && !standard.has(type.name));
  return types.flatMap(type => {
    const silent = type.description || roots.has(type.name) ? [] : [type.name];
    if (isEnumType(type)) return [...silent, ...type.getValues().filter(value => !value.description).map(value => `${type.name}.${value.name}`)];
    if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) return silent;
    const fields = Object.values(type.getFields());
    return [
      ...silent,
      ...fields.flatMap(field => [
        ...('args' in field ? (field.args as readonly { name: string; description?: string | null }[]).filter(arg => !arg.description).map(arg => `${type.name}.${field.name}(${arg.name})`) : []),
        ...(field.description ? [] : [`${type.name}.${field.name}`]),
      ]),
    ];
  });
}
