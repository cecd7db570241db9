import { join } from 'node:path';
import { test } from 'vitest';
import { schemaText } from '../../api/schema.ts';
import example from '../../examples/first-query/codegen.ts';
import { generate, generated } from '../../scripts/codegen.mjs';
import { expectGolden } from './golden.ts';

test('the types of the console fit schema and documents', async () => {
  expectGolden('admin/generated/graphql.ts', await generate(schemaText()));
});

test('the types of the first query are what its own set-up makes', async () => {
  const [file, { config }] = Object.entries(example.generates)[0]!;
  const filename = join('examples/first-query', file);
  const documents = ['examples/first-query/newsletter.graphql'];
  expectGolden(filename, await generated({ filename, schema: schemaText(), documents, config }));
});
