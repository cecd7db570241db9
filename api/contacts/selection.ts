import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getNamedType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Field } from '../fields/field.ts';
import { Refusal } from '../refusal.ts';

/** What an operation asks of contacts: by field name, whatever its aliases, through fragments and directives. */
export interface ContactSelection {
  /** Keys of catalogue fields, custom ones included. */
  readonly fields: ReadonlySet<string>;
  readonly withheld: boolean;
  readonly origins: boolean;
  /** The parts asked for of each state of a legal basis; null: none is asked for. */
  readonly legalBases: ReadonlySet<string> | null;
  readonly version: boolean;
}
export interface ConnectionSelection {
  readonly contact: ContactSelection;
  /** Which rows' cursors are asked for. */
  readonly cursors: { readonly start: boolean; readonly end: boolean; readonly all: boolean; readonly edges: boolean };
  /** Every bound to which it is counted. */
  readonly upTo: readonly number[];
  /** Whether anything of the page itself is asked for; else no contact leaves, and none is logged. */
  readonly page: boolean;
}

/** What of an operation is looked at. */
export type Asking = Pick<GraphQLResolveInfo, 'schema' | 'returnType' | 'fieldNodes' | 'fragments' | 'variableValues'>;

type Selected = { readonly type: GraphQLObjectType; readonly nodes: readonly FieldNode[] };

/** The fields selected one level below, merged by name. */
function below(info: Asking, { type, nodes }: Selected): Map<string, Selected> {
  const found = new Map<string, FieldNode[]>();
  const walk = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] === false) continue;
      if (node.kind === 'Field') {
        const same = found.get(node.name.value);
        if (same) same.push(node);
        else found.set(node.name.value, [node]);
      } else walk(node.kind === 'InlineFragment' ? node.selectionSet : info.fragments[node.name.value]!.selectionSet);
    }
  };
  for (const node of nodes) if (node.selectionSet) walk(node.selectionSet);
  const selected = new Map<string, Selected>();
  for (const [name, fieldNodes] of found) {
    const inner = type.getFields()[name];
    const innerType = inner && getNamedType(inner.type);
    if (innerType) selected.set(name, { type: isObjectType(innerType) ? innerType : type, nodes: fieldNodes });
  }
  return selected;
}

const root = (info: Asking): Selected => ({ type: getNamedType(info.returnType) as GraphQLObjectType, nodes: info.fieldNodes });

/** Whether one of these fields is asked for below the root field. */
export const asksFor = (info: Asking, ...names: string[]): boolean => {
  const top = below(info, root(info));
  return names.some(name => top.has(name));
};

/** What is asked of the contact at a path below the root field: `[]` for `contact`, `['contact']` for a payload. */
export function contactSelection(info: Asking, catalogue: ReadonlyMap<string, Field>, path: readonly string[] = []): ContactSelection {
  let level: Selected | undefined = root(info);
  for (const step of path) level = level && below(info, level).get(step);
  return ofContact(info, catalogue, level ? [below(info, level)] : []);
}

/** What is asked of a connection, in `nodes` and in `edges` together. */
export function connectionSelection(info: Asking, catalogue: ReadonlyMap<string, Field>): ConnectionSelection {
  const top = below(info, root(info));
  const edges = top.get('edges') && below(info, top.get('edges')!);
  const page = top.get('pageInfo') && below(info, top.get('pageInfo')!);
  const contacts = [top.get('nodes'), edges?.get('node')].filter(level => level !== undefined).map(level => below(info, level));
  const count = top.get('totalCount');
  const counted = count?.nodes.map(node =>
    Number(getArgumentValues(root(info).type.getFields()['totalCount']!, node, info.variableValues)['upTo']),
  );
  return {
    contact: ofContact(info, catalogue, contacts),
    cursors: {
      edges: edges !== undefined,
      all: edges?.has('cursor') ?? false,
      start: page?.has('startCursor') ?? false,
      end: page?.has('endCursor') ?? false,
    },
    upTo: counted ?? [],
    page: ['nodes', 'edges', 'pageInfo'].some(name => top.has(name)),
  };
}

function ofContact(info: Asking, catalogue: ReadonlyMap<string, Field>, levels: readonly Map<string, Selected>[]): ContactSelection {
  const fields = new Set<string>();
  for (const level of levels) {
    for (const name of level.keys()) if (catalogue.has(name)) fields.add(name);
    for (const node of level.get('customFields')?.nodes ?? []) for (const key of customKeys(info, catalogue, node)) fields.add(key);
  }
  const has = (name: string) => levels.some(level => level.has(name));
  const bases = levels.flatMap(level => (level.has('legalBases') ? [...below(info, level.get('legalBases')!).keys()] : []));
  return {
    fields,
    withheld: has('withheld'),
    origins: has('origins'),
    legalBases: has('legalBases') ? new Set(bases) : null,
    version: has('version'),
  };
}

/** The custom fields that one `customFields` selection asks for; without keys, all that are in use. A key that names none is refused, whoever asks. */
function customKeys(info: Asking, catalogue: ReadonlyMap<string, Field>, node: FieldNode): string[] {
  const type = info.schema.getType('Contact') as GraphQLObjectType;
  const { keys } = getArgumentValues(type.getFields()['customFields']!, node, info.variableValues) as { keys?: string[] | null };
  const unknown =
    keys?.flatMap((key, i) => (catalogue.get(key)?.custom ? [] : [{ path: `customFields.keys.${i}`, rule: 'unknownField' }])) ?? [];
  if (unknown.length > 0) throw new Refusal('BAD_USER_INPUT', unknown);
  return keys ?? [...catalogue.values()].filter(field => field.custom && field.inUse).map(field => field.key);
}
