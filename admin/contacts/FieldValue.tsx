import { Box } from '@mui/material';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { useRegion, useText } from '../i18n/use-text.ts';
import { Unseen } from '../page/Unseen.tsx';
import type { FieldDecision, Value } from './contact.ts';

type Described = Pick<FieldDecision, 'kind' | 'choices'>;

/** A value as people write it; an empty one says that it is empty, so that it never looks like a locked one. */
export function FieldValue({ value, decision, short }: { value: Value; decision: Described; short?: boolean }) {
  const text = useText();
  const say = useSayValue();
  if (value == null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return (
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {short && <span aria-hidden>–</span>}
        {short ? <Unseen>{text('page.nothing')}</Unseen> : text('page.nothing')}
      </Box>
    );
  }
  return say(value, decision);
}

const endonyms: Record<string, string> = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' };

export function useSayValue() {
  const text = useText();
  const region = useRegion();
  return (value: NonNullable<Value>, { kind, choices }: Described): string => {
    if (Array.isArray(value)) return value.map(one => (kind === 'PHONE_LIST' ? phone(one) : one)).join(', ');
    if (typeof value === 'boolean') return text(value ? 'page.yes' : 'page.no');
    if (kind === 'DATE')
      return new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
    if (kind === 'PHONE') return phone(String(value));
    if (kind === 'COUNTRY') return new Intl.DisplayNames(region, { type: 'region' }).of(String(value)) ?? String(value);
    if (kind === 'LANGUAGE')
      return endonyms[String(value).slice(0, 2)] ?? new Intl.DisplayNames(region, { type: 'language' }).of(String(value)) ?? String(value);
    return choices?.find(choice => choice.value === value)?.label ?? String(value);
  };
}

const phone = (number: string) => parsePhoneNumberFromString(number)?.formatInternational() ?? number;
