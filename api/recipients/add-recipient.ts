import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { parseCountry } from '../fields/country.ts';
import { bad, good, type Parsed, parseText } from '../fields/plain-text.ts';
import { readPart, readRequired } from '../fields/read-part.ts';
import { Problems, Refusal } from '../refusal.ts';
import { eea } from './eea.ts';
import { Recipient } from './recipient.entity.ts';
import type { AddRecipientInput } from './recipients.resolver.ts';

/** Adds an entry to the register. Refuses one outside the EEA without a transfer tool (L86), and `CONFLICT` when the code is taken. */
export function addRecipient(ctx: Context, input: AddRecipientInput): Promise<Recipient> {
  const recipient: Recipient = { id: ctx.newId(), ...parse(input) };
  return ctx.transaction(async tx => {
    const written = await tx.query(
      'INSERT INTO recipient (id, code, name, country, transfer_tool, internal) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (code) DO NOTHING RETURNING id',
      [recipient.id, recipient.code, recipient.name, recipient.country, recipient.transferTool, recipient.internal],
    );
    if (written.length === 0) throw new Refusal('CONFLICT', [{ path: 'input.code', rule: 'taken' }]);
    await appendToChangeLog(tx, {
      action: 'addRecipient',
      subject: 'recipient',
      subjectId: recipient.id,
      fields: ['code', 'name', 'country', 'transferTool'],
    });
    return Object.assign(new Recipient(), recipient);
  });
}

function parse(input: AddRecipientInput): Omit<Recipient, 'id'> {
  const problems = new Problems();
  const code = readRequired(input, 'code', 'input', problems, parseCode, '');
  const name = readRequired(input, 'name', 'input', problems, given => parseText(given, 200), '');
  const country = readRequired(input, 'country', 'input', problems, parseCountry, 'BE');
  const transferTool = readPart(input, 'transferTool', 'input', problems, given => parseText(given, 500)) ?? null;
  if (transferTool === null && !eea.has(country)) problems.add('input.transferTool', 'transferToolRequired');
  problems.insist();
  return { code, name, country, transferTool, internal: input.internal ?? false };
}

/** Stable codes of purposes, roles and recipients. */
const parseCode = (given: unknown): Parsed<string> =>
  typeof given === 'string' && /^[a-z][a-z0-9-]{1,39}$/.test(given) ? good(given) : bad('code');
