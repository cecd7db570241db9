import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../../scripts/codegen.mjs';

test('the generated types of the console fit schema and documents', async () => {
  expect(readFileSync(join(import.meta.dirname, '../../admin/generated/graphql.ts'), 'utf8')).toBe(await generate());
});
