import type { Transaction } from '../context.ts';
import type { Origin } from '../fields/origin.ts';
import { type ContactKeys, sealValue } from './contact-keys.ts';
import type { Written } from './contact-values.ts';
import { Parameters } from './parameters.ts';

/** Who a written value comes from; set by the action that writes it. */
export interface WrittenFrom {
  readonly origin: Origin;
  readonly detail: string | null;
}

/**
 * A step: writes parsed values into a contact that is there and locked, with the origin, time and next change number of each.
 * Sensitive values are sealed under the contact's data key.
 */
export async function writeValues(
  tx: Transaction,
  contactId: string,
  written: Written,
  from: WrittenFrom,
  keys: ContactKeys,
): Promise<void> {
  if (written.size === 0) return;
  const bind = new Parameters();
  const id = bind.add(contactId);
  const [columns, custom, sealed, origins]: [string[], Record<string, unknown>, Record<string, unknown>, string[]] = [[], {}, {}, []];
  const stamp = { o: from.origin, ...(from.detail !== null && { d: from.detail }), t: tx.ctx.now().toISOString() };
  for (const [field, { columns: values }] of written) {
    for (const [column, value] of Object.entries(values)) {
      const stored = field.sealed && value !== null ? sealValue(keys.data, contactId, field.key, String(value)) : value;
      if (column === 'custom')
        (field.sealed ? sealed : custom)[field.key.slice('custom.'.length)] = field.sealed
          ? ((stored as Buffer | null)?.toString('base64') ?? null)
          : stored;
      else columns.push(`${column} = ${bind.add(stored)}`);
    }
    const key = bind.add(field.key);
    origins.push(
      `jsonb_build_object(${key}::text, ${bind.add(JSON.stringify(stamp))}::jsonb || jsonb_build_object('n', coalesce((origins->${key}::text->>'n')::integer, 0) + 1))`,
    );
  }
  // A cleared custom value leaves no key behind.
  if (Object.keys(custom).length > 0) columns.push(`custom = jsonb_strip_nulls(custom || ${bind.add(JSON.stringify(custom))}::jsonb)`);
  if (Object.keys(sealed).length > 0)
    columns.push(`custom_sealed = jsonb_strip_nulls(custom_sealed || ${bind.add(JSON.stringify(sealed))}::jsonb)`);
  columns.push(`origins = origins || ${origins.join(' || ')}`);
  await tx.query(`UPDATE contact SET ${columns.join(', ')} WHERE id = ${id}`, bind.values);
}
