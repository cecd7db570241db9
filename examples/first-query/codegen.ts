/**
 * Types of the questions in this folder, for @graphql-codegen/cli: `npx graphql-codegen --config codegen.ts`.
 * The schema may also be asked of a running demo: `{ 'http://localhost:4000/graphql': { headers: { Authorization: 'Bearer …' } } }`.
 */
export default {
  schema: '../../schema.graphql',
  documents: '*.graphql',
  generates: {
    'generated.ts': {
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: {
        // Every scalar of ours travels as a text.
        scalars: {
          Date: 'string',
          DateTime: 'string',
          EmailAddress: 'string',
          PhoneNumber: 'string',
          CountryCode: 'string',
          LanguageTag: 'string',
          PurposeCode: 'string',
          FieldKey: 'string',
        },
        strictScalars: true,
        documentMode: 'string',
        enumsAsTypes: true,
        skipTypename: true,
        useTypeImports: true,
      },
    },
  },
};
