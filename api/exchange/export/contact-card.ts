import type { Decision } from '../../access/decide.ts';
import { type FieldFacts, isSensitive } from '../../access/policy.ts';
import { isId } from '../../contacts/filter.ts';
import type { Then } from '../../contacts/ask-contacts.ts';
import { readRow } from '../../contacts/read-contact.ts';
import type { ContactSelection } from '../../contacts/selection.ts';
import type { Context } from '../../context.ts';
import type { Field } from '../../fields/field.ts';
import { Problems } from '../../refusal.ts';
import { decideExport } from './decide-export.ts';
import { fitsCard, vcardOf } from './vcard.ts';

/**
 * One contact as a card, through the same statement as every read and logged before it leaves; null when absent.
 * No sensitive field has a place in a card, and no telephone number where the purpose advertises by telephone: an export asks when the numbers were checked (L94).
 */
export async function contactCard<T = string | null>(
  ctx: Context,
  purpose: string,
  id: string,
  then: Then<string | null, T> = card => card as T,
): Promise<T> {
  const { leaving } = decideExport(ctx, purpose);
  const problems = new Problems();
  if (!isId(id)) problems.add('id', 'id');
  if (leaving.purpose.presence === 'named') problems.add('purpose', 'namedById');
  problems.insist();
  const options = { operation: 'contactCard', selection: onCard(leaving, ctx.policy.fields.values()) };
  return readRow(ctx, leaving, id, options, row => then(row && vcardOf(row.toContact())));
}

const selections = new WeakMap<Decision, ContactSelection>();

/** What a card shows under this decision; found once for all who are decided about alike. */
function onCard(leaving: Decision, catalogue: Iterable<FieldFacts>): ContactSelection {
  const decision = leaving.alike ?? leaving;
  const known = selections.get(decision);
  if (known) return known;
  const fields = ([...catalogue] as Field[]).filter(
    field =>
      fitsCard(field) &&
      !isSensitive(field) &&
      leaving.verdicts.get(field.key)!.is !== 'no' &&
      !(leaving.purpose.advertisesByPhone && isPhone(field)),
  );
  const selection = { fields: new Set(fields.map(({ key }) => key)), withheld: false, origins: false, legalBases: null, version: false };
  selections.set(decision, selection);
  return selection;
}

const isPhone = ({ kind }: Field) => kind === 'PHONE' || kind === 'PHONE_LIST';
