import { useCallback } from 'react';
import { useFieldLabel } from '../fields/use-field-label.ts';
import { useText, useTextOr } from '../i18n/use-text.ts';

/** A rule of a report in words: what was wrong, in which form a value is kept, or why it was left out. */
export function useSayRule() {
  const text = useText();
  const textOr = useTextOr();
  return useCallback(
    (rule: string): string => {
      const [how, why] = rule.split('.');
      const said = (name: string) => textOr(`rule.${name}`, text('rule.other', { rule: name }));
      return how === 'leftOut' && why ? text('imports.leftOutBecause', { why: said(why) }) : said(rule);
    },
    [text, textOr],
  );
}

export type Place = { column?: number | null; heading?: string | null; field?: string | null };

/** Where it was met: a field, a heading, a column by its number, or the row. */
export function useSayPlace() {
  const text = useText();
  const fieldLabel = useFieldLabel();
  return ({ column, heading, field }: Place): string =>
    field ? fieldLabel(field) : heading ? heading : column == null ? text('imports.wholeRow') : text('imports.columnNumber', { column });
}
