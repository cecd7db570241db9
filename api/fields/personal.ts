import type { GraphQLScalarType } from 'graphql';
import { Field as GraphQLField, Int } from 'type-graphql';
import { Column } from 'typeorm';
import { CountryCode, DateScalar, EmailAddress, LanguageTag, PhoneNumber } from '../scalars.ts';
import type { Field, FieldCategory, FieldKind } from './field.ts';
import { labels } from './labels.ts';

/** The built-in fields in the order of their declaration, without what an organisation decides about them. */
export const declaredFields: Omit<Field, 'inUse'>[] = [];

interface Options {
  readonly sensitivity?: Field['sensitivity'];
  readonly sortable?: boolean;
  readonly searchable?: boolean;
  /** Name of the stored, normalised key column. */
  readonly key?: string;
  readonly delicate?: boolean;
  readonly choices?: Field['choices'];
}

const graphqlTypes: Record<FieldKind, GraphQLScalarType | StringConstructor> = {
  TEXT: String,
  LONG_TEXT: String,
  CHOICE: String,
  EMAIL: EmailAddress,
  EMAIL_LIST: EmailAddress,
  PHONE: PhoneNumber,
  PHONE_LIST: PhoneNumber,
  DATE: DateScalar,
  NUMBER: Int,
  BOOLEAN: String,
  COUNTRY: CountryCode,
  LANGUAGE: LanguageTag,
};
const isList = (kind: FieldKind) => kind === 'EMAIL_LIST' || kind === 'PHONE_LIST';

/** One kind of personal data, declared once: the TypeORM column, the GraphQL field and the entry in the catalogue. */
export function personal(category: FieldCategory, kind: FieldKind, description: string, options: Options = {}): PropertyDecorator {
  return (target, property) => {
    const key = String(property);
    const sealed = options.sensitivity !== undefined;
    const column = snake(key);
    const type = sealed ? 'bytea' : kind === 'DATE' ? 'date' : isList(kind) ? 'text[]' : 'text';
    if (sealed) Column('bytea', { name: column, nullable: true })(target, property);
    else if (kind === 'DATE') Column('date', { name: column, nullable: true })(target, property);
    else Column('text', { name: column, nullable: true, array: isList(kind) })(target, property);
    expose(target, property, kind, description);
    declaredFields.push({
      key,
      kind,
      category,
      custom: false,
      column: `c.${column}`,
      type,
      sealed,
      sensitivity: options.sensitivity ?? 'ORDINARY',
      sortable: options.sortable ?? false,
      searchable: options.searchable ?? false,
      delicate: options.delicate ?? sealed,
      labels: labels[key]!,
      // A list of addresses is compared by the list of their keys, as one address is by its key.
      ...(kind === 'EMAIL_LIST' && { searchKey: `c.${column}_key` }),
      ...(options.key && { searchKey: `c.${options.key}` }),
      ...(options.choices && { choices: options.choices }),
    });
  };
}

/** A read-only field computed in SQL from one other, with rights of its own. There are no masks: this is what an analyst gets instead. */
export function derived(
  from: string,
  category: FieldCategory,
  kind: 'TEXT' | 'NUMBER',
  sql: string,
  description: string,
): PropertyDecorator {
  return (target, property) => {
    const key = String(property);
    expose(target, property, kind, description);
    declaredFields.push({
      key,
      kind,
      category,
      custom: false,
      derivedFrom: from,
      column: sql,
      type: kind === 'NUMBER' ? 'integer' : 'text',
      sealed: false,
      sensitivity: 'ORDINARY',
      sortable: false,
      searchable: false,
      labels: labels[key]!,
      // What is told of a delicate field is delicate, too: off in a new catalogue (L42).
      delicate: declaredFields.some(field => field.key === from && field.delicate),
    });
  };
}

// Every personal field is nullable: anything may be withheld, and a null must not take the row along.
function expose(target: object, property: string | symbol, kind: FieldKind, description: string): void {
  const type = graphqlTypes[kind];
  GraphQLField(() => (isList(kind) ? [type] : type), { nullable: true, description, simple: true })(target, property);
}

const snake = (key: string) => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
