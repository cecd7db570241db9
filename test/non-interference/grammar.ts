import fc from 'fast-check';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';

/** One root field of a request; its page may be turned. */
export interface RootField {
  readonly field: string;
  readonly args: Readonly<Record<string, string>>;
  readonly selection: string;
}

/** What questions are made of: literal values that occur in either database, by field, and whom and what to ask about. */
export interface Material {
  readonly schema: GraphQLSchema;
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  readonly ids: readonly string[];
  readonly words: readonly string[];
  readonly purposes: readonly string[];
  readonly foreignPurposes: readonly string[];
  readonly readable: readonly string[];
  readonly fieldKeys: readonly string[];
}

const literal = (value: unknown): string => JSON.stringify(value);
const record = (entries: readonly (readonly [string, string])[]) => `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
/** There, in so many of a hundred. */
const some = <T>(arbitrary: fc.Arbitrary<T>, percent: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: percent, arbitrary }, { weight: 100 - percent, arbitrary: fc.constant(undefined) });

/** Questions over the real schema: contacts mostly, one contact, one as a card, the fields, and doors that are not the caller's. */
export function arbitraryRootField(material: Material): fc.Arbitrary<RootField> {
  const purpose = fc
    .oneof(
      { weight: 30, arbitrary: fc.constantFrom(...material.purposes) },
      { weight: 1, arbitrary: fc.constantFrom(...material.foreignPurposes) },
    )
    .map(literal);
  const contacts: fc.Arbitrary<RootField> = fc
    .record({
      purpose,
      filter: some(arbitraryFilter(material), 70),
      search: some(fc.constantFrom(...material.words).map(literal), 20),
      orderBy: some(arbitraryOrder(material), sortable.some(key => material.readable.includes(key)) ? 60 : 5),
      size: fc.constantFrom(1, 2, 3, 5, 10, 25, 100).map(String),
      way: fc.constantFrom('first', 'first', 'last'),
      nodes: selectionOf(material),
      edges: some(selectionOf(material), 15),
      upTo: some(fc.constantFrom(1, 3, 50, 1000, 10000), 30),
    })
    .map(({ nodes, edges, upTo, size, way, ...args }) => ({
      field: 'contacts',
      args: { ...defined(args), [way]: size },
      selection: `{ nodes ${nodes} ${edges ? `edges { cursor node ${edges} }` : ''} ${upTo ? `totalCount(upTo: ${upTo}) { value more }` : ''} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
    }));
  const contact: fc.Arbitrary<RootField> = fc
    .record({ purpose, id: fc.constantFrom(...material.ids).map(literal), selection: selectionOf(material) })
    .map(({ purpose: under, id, selection }) => ({ field: 'contact', args: { purpose: under, id }, selection }));
  const fields: fc.Arbitrary<RootField> = purpose.map(under => ({
    field: 'fields',
    args: { purpose: under },
    selection: '{ field verdict reason filterable sortable searchable editable creatable remedy { kind purposes roles } }',
  }));
  const others = fc.constantFrom<RootField>(
    { field: 'accessLog', args: { contactId: literal(material.ids[0]) }, selection: '{ nodes { id fields } }' },
    { field: 'proposals', args: { purpose: literal(material.purposes[0]) }, selection: '{ id values { field } }' },
    { field: 'contacts', args: { purpose: '"legal-claims"' }, selection: '{ nodes { id } }' },
    { field: 'contacts', args: { purpose: literal(material.purposes[0]), after: '"AAAA"' }, selection: '{ nodes { id } }' },
  );
  const card: fc.Arbitrary<RootField> = fc
    .record({ purpose, id: fc.constantFrom(...material.ids).map(literal) })
    .map(args => ({ field: 'contactCard', args, selection: '' }));
  return fc.oneof(
    { weight: 80, arbitrary: contacts },
    { weight: 16, arbitrary: contact },
    { weight: 6, arbitrary: card },
    { weight: 2, arbitrary: fields },
    { weight: 2, arbitrary: others },
  );
}

const defined = (args: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)) as Record<string, string>;

/** Mostly fields that the caller may read; now and then any. */
const keyOf = ({ readable }: Material, all: readonly string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...all.filter(key => readable.includes(key))) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
  );

/** Mostly by a field that can be ordered by and may be read. */
const sortable = ['givenName', 'familyName', 'email', 'birthDate', 'postalCode', 'city', 'organisation'];
const arbitraryOrder = (material: Material): fc.Arbitrary<string> =>
  fc
    .record({
      field: keyOf(material, sortable.some(key => material.readable.includes(key)) ? [...sortable, 'healthNote'] : material.fieldKeys),
      direction: fc.constantFrom('ASC', 'DESC'),
    })
    .map(({ field, direction }) => `{ field: ${literal(field)}, direction: ${direction} }`);

/** Filters built from the input types of the schema itself: a test or field that is added there is asked here. */
export function arbitraryFilter(material: Material): fc.Arbitrary<string> {
  const input = material.schema.getType('ContactFilter') as GraphQLInputObjectType;
  const joins = new Set(['and', 'or', 'not', 'id', 'custom']);
  const keys = Object.keys(input.getFields()).filter(key => !joins.has(key));
  const leaf = keyOf(material, keys).chain(key =>
    testsOf(material, key, input.getFields()[key]!.type).map(tests => [[key, tests]] as [string, string][]),
  );
  const ids = fc.subarray([...material.ids], { maxLength: 6 }).map(several => [['id', literal(several)]] as [string, string][]);
  const customInput = getNamedType(input.getFields()['custom']!.type) as GraphQLInputObjectType;
  const custom = fc
    .constantFrom(...material.fieldKeys.filter(key => key.startsWith('custom.')))
    .chain(key =>
      fc
        .constantFrom(...Object.keys(customInput.getFields()).filter(name => name !== 'key'))
        .chain(member =>
          testsOf(material, key, customInput.getFields()[member]!.type).map(
            tests => [['custom', `[{ key: ${literal(key)}, ${member}: ${tests} }]`]] as [string, string][],
          ),
        ),
    );
  const tree = fc.letrec<{ tree: string; list: string[] }>(tie => ({
    list: fc.array(tie('tree'), { maxLength: 3 }),
    tree: fc.oneof(
      { maxDepth: 2 },
      fc.oneof({ weight: 40, arbitrary: leaf }, { weight: 4, arbitrary: ids }, { weight: 1, arbitrary: custom }).map(record),
      fc.tuple(leaf, leaf).map(([one, other]) => record([...new Map([...one, ...other])])),
      tie('list').map(and => `{ and: [${and.join(', ')}] }`),
      tie('list').map(or => `{ or: [${or.join(', ')}] }`),
      tie('tree').map(not => `{ not: ${not} }`),
    ),
  }));
  return tree.tree;
}

/** One or two tests of the input type of a field, with values that occur in it. */
function testsOf(material: Material, key: string, type: GraphQLInputType): fc.Arbitrary<string> {
  const tests = (getNamedType(type) as GraphQLInputObjectType).getFields();
  const one = fc
    .constantFrom(...Object.keys(tests))
    .chain(test => valueOf(material, key, test, tests[test]!.type).map(value => [test, value] as const));
  return fc.array(one, { minLength: 1, maxLength: 2 }).map(several => record([...new Map(several)]));
}

function valueOf(material: Material, key: string, test: string, given: GraphQLInputType): fc.Arbitrary<string> {
  const type = getNullableType(given);
  if (isListType(type))
    return fc
      .array(valueOf(material, key, test, type.ofType as GraphQLInputType), { maxLength: 3 })
      .map(values => `[${values.join(', ')}]`);
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) throw new Error(`${key}.${test} is an object`);
  const pool = (material.values[key] ?? []).filter(value => value !== null);
  switch (type.name) {
    case 'Boolean':
      return fc.boolean().map(String);
    case 'Int':
    case 'Float':
      return fc.constantFrom(...pool.filter(value => typeof value === 'number'), 1980, 2, 1).map(String);
    case 'Date':
      return fc.constantFrom(...pool.filter(value => typeof value === 'string'), '1990-06-15').map(literal);
  }
  const texts = [...pool.map(String), ...(pool.length === 0 ? ['x'] : [])];
  if (test === 'startsWith')
    return fc.tuple(fc.constantFrom(...texts), fc.integer({ min: 1, max: 5 })).map(([text, length]) => literal(text.slice(0, length)));
  // Three letters at least, and now and then too few.
  const longer = texts.some(text => text.length > 4) ? texts.filter(text => text.length > 4) : texts;
  if (test === 'contains')
    return fc
      .tuple(fc.constantFrom(...longer), fc.nat(2), fc.integer({ min: 3, max: 5 }))
      .map(([text, from, length]) => literal(text.slice(from, from + length)));
  return fc.constantFrom(...texts).map(literal);
}

/** A selection of a contact: any of its fields, aliased or not, in fragments or not, with `$v` to include or skip them. */
function selectionOf({ schema, fieldKeys }: Material): fc.Arbitrary<string> {
  const contact = schema.getType('Contact') as GraphQLObjectType;
  const nested: Readonly<Record<string, string>> = {
    withheld: '{ field reason remedy { kind purposes roles } }',
    origins: '{ field origin detail at }',
    legalBases:
      '{ purpose kind standing detail startsAt expiresAt endedAt suspendedAt noticeVersion givenBy recordedAt sensitiveConditions { id provision fields startsAt endedAt } }',
    withdrawal: '{ url listUnsubscribe listUnsubscribePost }',
    customFields: '{ key text number date boolean choice }',
  };
  const customKeys = fieldKeys.filter(key => key.startsWith('custom.'));
  const field = fc.constantFrom(...Object.keys(contact.getFields())).chain(name =>
    fc
      .record({
        alias: some(fc.constantFrom('a', 'b', 'c'), 30),
        keys: fc.subarray(customKeys),
        when: fc.constantFrom('', '', '', ' @include(if: $v)', ' @skip(if: $v)'),
      })
      .map(
        ({ alias, keys, when }) =>
          `${alias ? `${alias}_${name}: ` : ''}${name}${name === 'customFields' && keys.length > 0 ? `(keys: ${literal(keys)})` : ''}${when}${nested[name] ? ` ${nested[name]}` : ''}`,
      ),
  );
  const fields = fc.uniqueArray(field, { minLength: 1, maxLength: 6, selector: text => /(?:\w+: )?(\w+)/.exec(text)![1] });
  const withheld = fc.constantFrom('', 'id version', `withheld ${nested['withheld']}`, 'id');
  return fc.tuple(fields, withheld, fc.boolean()).map(([chosen, more, wrapped]) => {
    const rest = /\bwithheld\b/.test(chosen.join(' ')) ? '' : more;
    const unwrapped = chosen.filter(text => !new RegExp(`(^|\\s)${text.split(/[ ({]/)[0]}\\b`).test(rest));
    const inner = unwrapped.length > 0 ? unwrapped.join(' ') : 'id';
    return wrapped ? `{ ${rest} ... on Contact { ${inner} } }` : `{ ${rest} ${inner} }`;
  });
}

/** A request: several root fields under aliases, every other one through a fragment of its own. */
export function documentOf(rootFields: readonly RootField[]): string {
  const fragments: string[] = [];
  const lines = rootFields.map(({ field, args, selection }, i) => {
    const given = Object.entries(args)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ');
    if (i % 3 !== 2 || field !== 'contact') return `q${i}: ${field}(${given}) ${selection}`;
    fragments.push(`fragment f${i} on Contact ${selection}`);
    return `q${i}: ${field}(${given}) { ...f${i} }`;
  });
  return `query ($v: Boolean = true) { ${lines.join('\n')} __typename @include(if: $v) }\n${fragments.join('\n')}`;
}

/** Tokens as the parser counts them. */
export const tokensOf = (text: string): number => text.match(/"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|\.\.\.|[^\s,]/g)?.length ?? 0;
/** Fields, counted generously: every name that is not an argument. */
export const fieldsIn = (text: string): number => text.match(/[A-Za-z_]\w*(?!\s*:)/g)?.length ?? 0;
export const aliasesIn = (text: string): number => text.match(/\b[abc]_\w+:/g)?.length ?? 0;
