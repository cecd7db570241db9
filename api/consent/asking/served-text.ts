import { createHash } from 'node:crypto';
import type { Transaction } from '../../context.ts';
import type { AskedForm } from './asked-form.ts';

/** A form as plain text, word for word and in the order in which it is shown: what a person was asked (L7). Pure. */
export function textOf({ form, title, intro, purposes, fields, age, language }: AskedForm): string {
  const parts = [
    `# ${title}`,
    ...(intro === '' ? [] : [intro]),
    ...(age ? [`[age ${age.of(age.country)}, ${age.country}]`] : []),
    ...fields.map(({ label, required }) => `[${label}]${required ? ' *' : ''}`),
    ...purposes.flatMap(({ label, notice, necessary, explicit }) => [
      `# ${label} [yes] [no]`,
      ...(necessary === null ? [] : [necessary]),
      `(${notice.audience.toLowerCase()}, ${notice.language}, ${notice.version})\n${notice.text}`,
      ...(explicit ? [`"${explicit.statement}" [yes] [no]`, ...explicit.fields.map(field => `[${field.label}]`)] : []),
    ]),
  ];
  return `${form.code} ${form.version} ${language}\n\n${parts.join('\n\n')}\n`;
}

/** A step: keeps a text that was shown, once however often that was. Answers its SHA-256, by which a ledger entry names it. */
export async function keepServedText(tx: Transaction, kind: string, language: string, text: string): Promise<string> {
  const digest = createHash('sha256').update(text).digest();
  await tx.query('INSERT INTO served_text (digest, kind, language, content) VALUES ($1, $2, $3, $4) ON CONFLICT (digest) DO NOTHING', [
    digest,
    kind,
    language,
    text,
  ]);
  return digest.toString('hex');
}
