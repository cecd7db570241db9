// Generated types: what a schema and documents say, in TypeScript. `npm run golden` writes them all; run by itself, this writes those of the console.
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const filename = join(root, 'admin/generated/graphql.ts');

const text = { input: 'string', output: 'string' };
const scalars = Object.fromEntries(
  ['Date', 'DateTime', 'EmailAddress', 'PhoneNumber', 'CountryCode', 'LanguageTag', 'PurposeCode', 'FieldKey'].map(name => [name, text]),
);
const config = {
  scalars,
  documentMode: 'string',
  enumsAsTypes: true,
  skipTypename: true,
  useTypeImports: true,
  strictScalars: true,
  disableDescriptions: true,
};

/** The types of the console. */
export const generate = (schema = readFileSync(join(root, 'schema.graphql'), 'utf8')) =>
  generated({ filename, schema, documents: documentFiles(), config });

/** The types of some documents, as they stand in a file of this repository. */
export async function generated({ filename, schema, documents, config }) {
  const written = await codegen({
    filename,
    schema: parse(schema),
    documents: documents.map(location => ({ location, document: parse(readFileSync(join(root, location), 'utf8')) })),
    config,
    plugins: [{ typescript: {} }, { operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescript, operations, typedDocumentNode },
  });
  return format(`// Generated from schema and documents: do not edit.\n${written}`, {
    ...(await resolveConfig(filename)),
    filepath: filename,
  });
}

const documentFiles = () =>
  readdirSync(join(root, 'admin'), { recursive: true })
    .filter(name => name.endsWith('.graphql'))
    .map(name => join('admin', name))
    .sort();

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(filename, await generate());
