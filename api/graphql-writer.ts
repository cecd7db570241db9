import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from './context.ts';

/** Fragments of one document, by name. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What one answer is written for. */
export interface Run {
  readonly ctx: Context;
  readonly variables: Readonly<Record<string, unknown>>;
}
/** Writes a value of one type as JSON. */
export type Write = (value: unknown, run: Run) => string;
/** Fields that are more than a property of their object, by "Type.field". */
export type Computed = Readonly<Record<string, (object: never, args: Record<string, unknown>, ctx: Context) => unknown>>;

/** One selected field of an object: what stands before it, how it is read and written. */
export interface Part {
  readonly head: string;
  /** The field, and whether it is a plain property whose text is its JSON string. */
  readonly name: string;
  readonly isText: boolean;
  readonly read: (object: unknown, run: Run) => unknown;
  readonly write: Write;
}
/** How fields come about: which are computed, and types whose objects have a writer of their own. */
export interface Ways {
  readonly computed: Computed;
  readonly shaped: Readonly<Record<string, (parts: readonly Part[]) => Write>>;
}

/**
 * The writer of a selection: what graphql-js would answer for plain objects, as text, with no objects in between.
 * Null where it cannot tell beforehand what is asked (directives) or does not know how a field comes about.
 * A value that the schema does not allow is not written but thrown: graphql-js knows what to say of it.
 */
export function writerOf(type: GraphQLOutputType, nodes: readonly FieldNode[], fragments: Fragments, ways: Ways): Write | null {
  if (isNonNullType(type)) {
    const write = writerOf(type.ofType, nodes, fragments, ways);
    return write && ((value, run) => write(insisted(value), run));
  }
  const write = nullableWriter(getNullableType(type), nodes, fragments, ways);
  return write && ((value, run) => (value === null || value === undefined ? 'null' : write(value, run)));
}

function nullableWriter(type: GraphQLOutputType, nodes: readonly FieldNode[], fragments: Fragments, ways: Ways): Write | null {
  if (isListType(type)) {
    const each = writerOf(type.ofType, nodes, fragments, ways);
    return each && ((value, run) => `[${(value as unknown[]).map(item => each(item, run)).join()}]`);
  }
  if (isLeafType(type)) return value => JSON.stringify(type.serialize(value));
  return isObjectType(type) ? objectWriter(type, nodes, fragments, ways) : null;
}

function objectWriter(type: GraphQLObjectType, nodes: readonly FieldNode[], fragments: Fragments, ways: Ways): Write | null {
  const selected = collected(
    nodes.flatMap(node => node.selectionSet ?? []),
    fragments,
  );
  if (!selected) return null;
  const parts: Part[] = [];
  for (const [key, same] of selected) {
    const name = same[0]!.name.value;
    const head = `${parts.length === 0 ? '{' : ','}${JSON.stringify(key)}:`;
    if (name === '__typename') {
      parts.push({ head, name, isText: false, read: () => type.name, write: value => JSON.stringify(value) });
      continue;
    }
    const field = type.getFields()[name];
    const read = field && reader(type, field, same, ways.computed);
    const write = field && read && writerOf(field.type, same, fragments, ways);
    if (!write) return null;
    parts.push({ head, name, isText: isTextType(field.type), read, write });
  }
  return (
    ways.shaped[type.name]?.(parts) ??
    ((object, run) => {
      let text = '';
      for (const { head, read, write } of parts) text += head + write(read(object, run), run);
      return `${text}}`;
    })
  );
}

/** Scalars whose values are texts and leave as they are. */
const isTextType = (type: GraphQLOutputType): boolean => {
  const itself = getNullableType(type);
  return isScalarType(itself) && itself.name !== 'Int' && itself.name !== 'Float' && itself.name !== 'Boolean';
};

/** How a field is read of its object: a property, or what is computed from it and the arguments. */
function reader(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], computed: Computed) {
  const compute = computed[`${type.name}.${field.name}`];
  const { name } = field;
  if (!compute) return field.args.length > 0 ? null : (object: unknown) => (object as Record<string, unknown>)[name];
  return (object: unknown, { ctx, variables }: Run) => compute(object as never, getArgumentValues(field, nodes[0]!, variables), ctx);
}

/** The selected fields by the name they are answered under, in the order of their first mention; null where a directive decides about one. */
function collected(sets: readonly SelectionSetNode[], fragments: Fragments): Map<string, FieldNode[]> | null {
  const found = new Map<string, FieldNode[]>();
  const walk = (set: SelectionSetNode): boolean =>
    set.selections.every(node => {
      if (node.directives?.length) return false;
      if (node.kind !== 'Field') return walk(node.kind === 'InlineFragment' ? node.selectionSet : fragments[node.name.value]!.selectionSet);
      const key = node.alias?.value ?? node.name.value;
      const same = found.get(key);
      if (same) same.push(node);
      else found.set(key, [node]);
      return true;
    });
  return sets.every(walk) ? found : null;
}

function insisted(value: unknown): unknown {
  if (value === null || value === undefined) throw new Error('a value that must not be null is null');
  return value;
}
