import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file of the product: its path below the repository, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Every TypeScript file below a folder. */
export const sourcesIn = (folder: string): Source[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted()
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const readSource = (path: string): string => readFileSync(join(root, path), 'utf8');

/** One import of another file: types-only imports count, too. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const written = /(?:\b(import|export)\s+(type\s+)?[^'"`;]*?\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\3/g;

/** What a file imports, as it is written. */
export const specifiersOf = ({ text }: Source): { readonly specifier: string; readonly typesOnly: boolean }[] =>
  [...text.matchAll(written)].map(match => ({ specifier: match[4]!, typesOnly: match[2] !== undefined }));

/** Its imports of files of ours. */
export const importsOf = (source: Source): Import[] =>
  specifiersOf(source)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, typesOnly }) => ({
      from: source.path,
      to: normalize(join(dirname(source.path), specifier)).replaceAll('\\', '/'),
      typesOnly,
    }));
