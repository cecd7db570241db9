import { GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { ContactConnectionResolver, ContactsResolver } from './contacts/contacts.resolver.ts';
import { FieldsResolver } from './contacts/fields.resolver.ts';

/** The list of resolvers: the whole API, in the order of design.md section 5. */
const resolvers: NonEmptyArray<Function> = [
  ContactsResolver, ContactConnectionResolver, FieldsResolver,
];

/** The GraphQL schema. Inputs are parsed by the resolvers themselves, so that one answer names every wrong input. */
export const buildSchema = (): GraphQLSchema => buildSchemaSync({ resolvers, validate: false });

/** The committed `schema.graphql`: sorted, so that a change of order is no change. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
