import type { ContactQuery, ContactsQuery, FieldDecisionsQuery } from '../generated/graphql.ts';

export type FieldDecision = NonNullable<FieldDecisionsQuery['fields']>[number];
export type ContactRow = NonNullable<ContactsQuery['contacts']>['nodes'][number];
export type Contact = NonNullable<ContactQuery['contact']>;
export type Value = string | number | boolean | string[] | null | undefined;

/** Keys of fields that this organisation defined itself begin with `custom.`. */
export const isCustom = (field: string) => field.startsWith('custom.');

export function valueOf(contact: ContactRow | Contact, field: string): Value {
  if (!isCustom(field)) return contact[field as keyof ContactRow] as Value;
  const custom = contact.customFields.find(({ key }) => key === field);
  return custom && (custom.text ?? custom.number ?? custom.date ?? custom.boolean ?? custom.choice);
}

export const withheldOf = (contact: ContactRow | Contact, field: string) => contact.withheld.find(withheld => withheld.field === field);
