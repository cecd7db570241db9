import { vitest } from './vitest.mjs';

await vitest(process.argv.slice(2));
