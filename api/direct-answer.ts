import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type As, type Then, askContact, askContacts, asRow, customFieldsOf, totalCountOf } from './contacts/ask-contacts.ts';
import { rowWriter } from './contacts/row-writer.ts';
import { type Asking, connectionSelection, contactSelection } from './contacts/selection.ts';
import type { ContactRow } from './contacts/contact-row.ts';
import type { Context } from './context.ts';
import { enforce, rights } from './door.ts';
import { contactCard } from './exchange/export/contact-card.ts';
import type { Field } from './fields/field.ts';
import { type Computed, type Fragments, type Ways, type Write, writerOf } from './graphql-writer.ts';

/** Answers a query as the text that leaves; throws where the ordinary way has something else to say. */
export type DirectAnswer = (ctx: Context, variables: Record<string, unknown>) => Promise<string>;

type Catalogue = ReadonlyMap<string, Field>;

type Ask = (ctx: Context, args: never, selection: never, as: As, then: Then<unknown, string>) => Promise<string>;

/** The root fields that are one reading statement each: what is selected of them, and how they are asked. */
const roots = {
  contacts: { selection: connectionSelection, ask: askContacts as Ask },
  contact: { selection: contactSelection, ask: askContact as Ask },
  contactCard: {
    selection: () => null,
    ask: ((ctx, { purpose, id }, _selection, _as, then) => contactCard(ctx, purpose, id, then)) as Ask,
  },
} as const;

const computed: Computed = {
  'ContactConnection.totalCount': (connection, { upTo }) => totalCountOf(connection, upTo as number),
  'Contact.customFields': (row: ContactRow, { keys }, ctx) => customFieldsOf(ctx, row.toContact() as never, keys as string[] | undefined),
};
/** A contact is written from the cells of its row. */
const ways: Ways = { computed, shaped: { Contact: rowWriter } };

/**
 * The short way for the questions that are asked all day: a list, or one contact. The same right, the same decision, the same statement as through the
 * resolvers; only the answer is written from the rows without objects and promises in between. Null for every other operation.
 */
export function directAnswer(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): DirectAnswer | null {
  const node = onlyField(operation);
  const root = node && Object.hasOwn(roots, node.name.value) ? roots[node.name.value as keyof typeof roots] : null;
  if (!node || !root) return null;
  const field = schema.getQueryType()!.getFields()[node.name.value]!;
  const fragments = Object.fromEntries(
    document.definitions.flatMap(each => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  ) as Fragments;
  const write: Write | null = writerOf(field.type, [node], fragments, ways);
  const right = rights.get(field.name);
  if (!write || !right) return null;
  const head = `{"data":{${JSON.stringify(node.alias?.value ?? field.name)}:`;
  const asking = (variableValues: Record<string, unknown>): Asking => ({
    schema,
    returnType: field.type,
    fieldNodes: [node],
    fragments,
    variableValues,
  });
  const selectionFor = rememberedByCatalogue(
    (catalogue, variables) => root.selection(asking(variables), catalogue),
    hasVariables(node, fragments),
  );
  return async (ctx, variables) => {
    const args = getArgumentValues(field, node, variables);
    enforce(ctx, right, args);
    const selection = selectionFor(ctx.policy.fields as Catalogue, variables);
    return root.ask(ctx, args as never, selection as never, asRow, value => `${head}${write(value, { ctx, variables })}}}`);
  };
}

/** The operation's one field, when it has just one and nothing decides about it. */
function onlyField({ selectionSet, directives }: OperationDefinitionNode): FieldNode | null {
  const [node, ...others] = selectionSet.selections;
  return node?.kind === 'Field' && others.length === 0 && !node.directives?.length && !directives?.length ? node : null;
}

/** What is selected depends on the catalogue and on variables inside the selection; without those it is found once per catalogue. */
function rememberedByCatalogue<T>(find: (catalogue: Catalogue, variables: Record<string, unknown>) => T, depends: boolean) {
  let known: { catalogue: Catalogue; selection: T } | null = null;
  return (catalogue: Catalogue, variables: Record<string, unknown>): T => {
    if (depends) return find(catalogue, variables);
    if (known?.catalogue !== catalogue) known = { catalogue, selection: find(catalogue, variables) };
    return known.selection;
  };
}

function hasVariables(node: FieldNode, fragments: Fragments): boolean {
  let found = false;
  const look = { Variable: () => void (found = true) };
  for (const part of [node.selectionSet, ...Object.values(fragments)]) if (part) visit(part, look);
  return found;
}
