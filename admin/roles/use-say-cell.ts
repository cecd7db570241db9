import { useFieldLabel } from '../fields/use-field-label.ts';
import type { RuleAction } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { sayCondition } from './condition.ts';
import type { Cell, MatrixField } from './matrix.ts';

/** A cell of the role matrix in words. */
export function useSayCell() {
  const text = useText();
  const fieldLabel = useFieldLabel();
  const purposeLabel = usePurposeLabel();
  const locked = ({ locked: why }: Cell, purpose: string | null) =>
    why && text(`roles.locked.${why}`, { purpose: purpose === null ? '' : purposeLabel(purpose) });
  const only = ({ condition }: Cell) => (condition ? text('roles.only', { condition: sayCondition(condition, fieldLabel, text) }) : '');
  return {
    /** "read, birth date, allowed, new": what a screen reader says. */
    name: (label: string, action: RuleAction, state: Cell, purpose: string | null, together = false): string =>
      [
        text(`action.${action}`),
        label,
        text(together && state.allowed === 'WHERE' ? 'roles.someOfThem' : `roles.state.${state.allowed}`),
        only(state),
        state.isNew && text('roles.new'),
        locked(state, purpose),
      ]
        .filter(Boolean)
        .join(', '),
    /** Where it comes from, and why it cannot be ticked. */
    why: (state: Cell, purpose: string | null): string =>
      [state.origin !== 'NONE' && text(`roles.from.${state.origin}`), state.isNew && text('roles.notInForce'), locked(state, purpose)]
        .filter(Boolean)
        .join(' '),
    only,
    /** What holds of a whole row. */
    row: (cells: readonly Cell[], field: MatrixField | null, purpose: string | null): string => {
      const uncovered = cells.find(each => each.locked === 'NOT_COVERED' || each.locked === 'OFF');
      if (uncovered) return locked(uncovered, purpose) ?? '';
      const conditions = [...new Set(cells.map(only).filter(Boolean))].join('; ');
      const froms = [
        ...new Set(cells.flatMap(({ origin }) => (origin === 'NONE' || origin === 'READ' ? [] : [text(`roles.from.${origin}`)]))),
      ];
      return [...(field?.sensitive ? [text('roles.second')] : []), ...(conditions ? [conditions] : froms)].join(' ');
    },
  };
}
