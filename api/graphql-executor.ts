import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getNamedType,
  getOperationAST,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLError,
  isInputObjectType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from './context.ts';
import { type DirectAnswer, directAnswer } from './direct-answer.ts';

const KEPT = 200;

/** A query that came before: the short way to answer it, if there is one, the ordinary way, and what checks its variables. */
export interface Known {
  readonly direct: DirectAnswer | null;
  answer(context: Context, variables: Record<string, unknown>): Promise<ExecutionResult>;
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
}

type Request = Parameters<GatewayExecutor>[0];

/**
 * Executes queries by compiled code, from the second time a document comes on; everything else by graphql-js.
 * The same schema and resolvers either way: only the walk through the answer is cheaper. Mutations stay with graphql-js, one after the other.
 */
export class QueryExecutor {
  readonly #schema: GraphQLSchema;
  /** Compiled queries by their text, for a door that needs no parser; only what was parsed, validated and run before is here. */
  readonly #byText = new Map<string, Known>();
  /** By document and operation; `null` was seen once. Least recently used first. */
  readonly #compiled = new Map<string, CompiledQuery | null>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** What Apollo calls a gateway: the one place where it lets another executor in. */
  get gateway(): GatewayInterface {
    const schema = this.#schema;
    return {
      load: async () => ({ executor: this.run }),
      onSchemaLoadOrUpdate: callback => {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: async () => undefined,
    };
  }

  /** The compiled query of a text that was parsed, validated against this schema and run before; null for all others. */
  known(text: string, operationName: string | undefined): Known | null {
    return this.#byText.get(`${operationName ?? ''} ${text}`) ?? null;
  }

  readonly run: GatewayExecutor = async (request: Request) => {
    const { document, request: http, context, queryHash } = request;
    const operation = getOperationAST(document, http.operationName);
    if (!operation) return { errors: [new GraphQLError('There is no such operation.')] };
    const variables = getVariableValues(this.#schema, operation.variableDefinitions ?? [], http.variables ?? {}, { maxErrors: 20 });
    if (variables.errors) return { errors: variables.errors.map(asUserInput) };
    const compiled =
      operation.operation === 'query' && this.#compilable(operation) ? this.#compiledFor(document, queryHash, http.operationName) : null;
    const answer: Known['answer'] = async (contextValue, variableValues) =>
      compiled
        ? ((await compiled.query(undefined, contextValue, { ...defaultsOf(operation), ...variableValues })) as ExecutionResult)
        : execute({ schema: this.#schema, document, contextValue, variableValues, operationName: http.operationName });
    const direct = operation.operation === 'query' ? directAnswer(this.#schema, document, operation) : null;
    if (http.query && (direct || compiled))
      this.#remember(`${http.operationName ?? ''} ${http.query}`, { direct, answer, operation, schema: this.#schema });
    return (await answer(context as Context, http.variables ?? {})) as Awaited<ReturnType<GatewayExecutor>>;
  };

  /**
   * The compiler unrolls input types: one that contains itself, such as `ContactFilter`, would keep the process busy for minutes.
   * And it asks for a field that must not be null although it has a default, such as `RoleRuleInput.fields`.
   */
  #compilable(operation: OperationDefinitionNode): boolean {
    return (operation.variableDefinitions ?? []).every(({ type }) => {
      const named = getNamedType(typeFromAST(this.#schema, type as never) as GraphQLInputType);
      return !containsItself(named) && !hasNonNullDefault(named);
    });
  }

  #compiledFor(document: DocumentNode, hash: string, operationName: string | undefined): CompiledQuery | null {
    const key = `${hash}:${operationName ?? ''}`;
    let known = this.#compiled.get(key);
    this.#compiled.delete(key);
    if (known === null) {
      const made = compileQuery(this.#schema, document, operationName, { disableLeafSerialization: false });
      known = isCompiledQuery(made) ? made : undefined;
    } else if (known === undefined) {
      this.#compiled.set(key, null);
      this.#forgetOldest();
      return null;
    }
    if (known) this.#compiled.set(key, known);
    return known ?? null;
  }

  #remember(key: string, known: Known): void {
    this.#byText.delete(key);
    this.#byText.set(key, known);
    if (this.#byText.size > KEPT) this.#byText.delete(this.#byText.keys().next().value!);
  }

  #forgetOldest(): void {
    if (this.#compiled.size > KEPT) this.#compiled.delete(this.#compiled.keys().next().value!);
  }
}

/** The compiler takes a variable that must not be null for missing although it has a default. */
const defaultsOf = (operation: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

const containsItself = (type: GraphQLNamedType, above: readonly GraphQLNamedType[] = []): boolean =>
  isInputObjectType(type) &&
  (above.includes(type) || Object.values(type.getFields()).some(field => containsItself(getNamedType(field.type), [...above, type])));

const hasNonNullDefault = (type: GraphQLNamedType): boolean =>
  isInputObjectType(type) &&
  Object.values(type.getFields()).some(
    field => (isNonNullType(field.type) && field.defaultValue !== undefined) || hasNonNullDefault(getNamedType(field.type)),
  );

/** What Apollo itself says of wrong variables; `format-error.ts` keeps only the place. */
export const asUserInput = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes,
    originalError: error,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
