import { vitest } from './vitest.mjs';

/**
 * Rewrites the golden files. What changed in them is reviewed as a diff; continuous integration never runs this.
 * The console is not built before: its types are among what is written here.
 */
await vitest(['test/golden', ...process.argv.slice(2)], { UPDATE_GOLDEN: '1' }, { withConsole: false });
