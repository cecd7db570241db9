import type { FieldValues } from 'react-hook-form';
import type { ContactValues, CustomFieldInput, FieldKind } from '../generated/graphql.ts';
import { type Contact, type FieldDecision, isCustom, valueOf } from './contact.ts';

type Described = Pick<FieldDecision, 'field' | 'kind'>;

/** An input's name: the API's path, `values.email`; custom fields by their key, `values.custom.shoeSize`. */
export const nameOf = (field: string) => `values.${field}`;

const isList = (kind: FieldKind) => kind === 'EMAIL_LIST' || kind === 'PHONE_LIST';

/** What the inputs show at the start: lists as lines, yes and no as words. */
export function startValues(contact: Contact, fields: Described[]): FieldValues {
  const start: FieldValues = { custom: {} };
  for (const { field, kind } of fields) {
    const value = valueOf(contact, field);
    const shown = Array.isArray(value) ? value.join('\n') : typeof value === 'boolean' ? String(value) : (value ?? '');
    if (isCustom(field)) start.custom[field.slice('custom.'.length)] = shown;
    else start[field] = isList(kind) || shown !== '' ? shown : '';
  }
  return start;
}

/** What is sent: only what differs from the start. Absent is unchanged, null clears. */
export function changedValues(start: FieldValues, now: FieldValues, fields: Described[]): ContactValues {
  const changed: Record<string, unknown> = {};
  const custom: CustomFieldInput[] = [];
  for (const { field, kind } of fields) {
    const key = field.slice('custom.'.length);
    const [before, after] = isCustom(field) ? [start.custom?.[key], now.custom?.[key]] : [start[field], now[field]];
    if (same(before, after)) continue;
    if (isCustom(field)) custom.push(customInput(field, kind, after));
    else changed[field] = written(after, kind);
  }
  return { ...changed, ...(custom.length > 0 && { customFields: custom }) };
}

const same = (before: unknown, after: unknown) => (before ?? '') === (after ?? '');
const isEmpty = (value: unknown) => value == null || value === '';

function written(value: unknown, kind: FieldKind) {
  if (isList(kind))
    return String(value ?? '')
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean);
  return isEmpty(value) ? null : value;
}

function customInput(key: string, kind: FieldKind, value: unknown): CustomFieldInput {
  if (isEmpty(value)) return { key, clear: true };
  if (kind === 'NUMBER') return { key, number: Number(value) };
  if (kind === 'BOOLEAN') return { key, boolean: value === 'true' };
  if (kind === 'DATE') return { key, date: String(value) };
  return kind === 'CHOICE' ? { key, choice: String(value) } : { key, text: String(value) };
}
