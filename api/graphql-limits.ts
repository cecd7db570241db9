import { type ASTVisitor, GraphQLError, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';
import { Refusal } from './refusal.ts';

/** Limits on one document, from the first day. Tokens are limited by the parser, the body by HTTP. */
export const limits = { bodyBytes: 100_000, tokens: 1_000, depth: 8, fields: 300, aliases: 30, directives: 50 };

interface Cost {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}

/** A validation rule: refuses `QUERY_TOO_COMPLEX` what is too deep or too wide once its fragments are spread. Each fragment is weighed once, so a bomb costs nothing. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of context.getDocument().definitions)
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  const weighed = new Map<string, Cost>();
  const weighing = new Set<string>();

  const weigh = (set: SelectionSetNode): Cost => {
    const sum: Cost = { depth: 0, fields: 0, aliases: 0, directives: 0 };
    for (const node of set.selections) {
      sum.directives += node.directives?.length ?? 0;
      const inner = node.kind === 'FragmentSpread' ? fragment(node.name.value) : node.selectionSet ? weigh(node.selectionSet) : none;
      const own = node.kind === 'Field' ? 1 : 0;
      sum.depth = Math.max(sum.depth, inner.depth + own);
      sum.fields += inner.fields + own;
      sum.aliases += inner.aliases + (node.kind === 'Field' && node.alias ? 1 : 0);
      sum.directives += inner.directives;
    }
    return sum;
  };
  const fragment = (name: string): Cost => {
    const known = weighed.get(name);
    const definition = fragments.get(name);
    // A cycle or a missing fragment is refused by the standard rules.
    if (known || !definition || weighing.has(name)) return known ?? none;
    weighing.add(name);
    const cost = weigh(definition.selectionSet);
    weighed.set(name, cost);
    return cost;
  };

  return {
    OperationDefinition(node) {
      if (node.operation === 'subscription')
        return void context.reportError(new GraphQLError('There are no subscriptions.', { nodes: [node] }));
      const cost = weigh(node.selectionSet);
      // Introspection is deep by nature and runs in the demo only.
      const introspects = node.selectionSet.selections.every(each => each.kind === 'Field' && each.name.value.startsWith('__'));
      const over = (['depth', 'fields', 'aliases', 'directives'] as const).filter(
        what => cost[what] > limits[what] * (introspects ? 3 : 1),
      );
      if (over.length > 0)
        context.reportError(
          new Refusal(
            'QUERY_TOO_COMPLEX',
            over.map(rule => ({ path: 'query', rule })),
          ),
        );
    },
  };
}

const none: Cost = { depth: 0, fields: 0, aliases: 0, directives: 0 };
