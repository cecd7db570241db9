import { Box, Typography } from '@mui/material';
import { useFieldLabel } from '../fields/use-field-label.ts';
import type { DifferencePartsFragment, RuleAction } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { sayCondition } from './condition.ts';

type Cell = DifferencePartsFragment['cells'][number];
type Line = { sign: '+' | '−' | '~'; text: string };

/** What is different between two versions of a role, in words. */
export function Differences({ of }: { of: DifferencePartsFragment }) {
  const text = useText();
  const lines = useLines(of);
  if (lines.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>{text(of.reworded ? 'roles.reworded' : 'roles.noDifference')}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {lines.map(line => (
        <Box component="li" key={line.sign + line.text} sx={{ display: 'flex', gap: 2 }}>
          <Box
            component="span"
            aria-hidden
            sx={{
              width: 12,
              flex: 'none',
              fontWeight: 700,
              color: line.sign === '+' ? 'success.main' : line.sign === '−' ? 'error.main' : 'warning.main',
            }}
          >
            {line.sign}
          </Box>
          <span>{line.text}</span>
        </Box>
      ))}
    </Box>
  );
}

function useLines(of: DifferencePartsFragment): Line[] {
  const text = useText();
  const fieldLabel = useFieldLabel();
  const purposeLabel = usePurposeLabel();
  const said = (cell: Cell) =>
    cell.conditionAfter ? ` ${text('roles.only', { condition: sayCondition(cell.conditionAfter, fieldLabel, text) })}` : '';
  const act = ({ duty, act: which }: { duty: string; act: string }) =>
    `${text(`duty.${duty}` as 'duty.ROLE')}: ${text(`act.${which}` as 'act.READ')}`;
  const cells = grouped(of.cells, said).map(({ sign, actions, fields, only }) => {
    const words = {
      actions: actions.map(action => text(`action.${action}`)).join(', '),
      fields: fields.map(field => (field === null ? text('roles.laterFields') : fieldLabel(field))).join(', '),
    };
    return { sign, text: text(sign === '+' ? 'roles.gains' : sign === '−' ? 'roles.loses' : 'roles.changes', words) + only };
  });
  return [
    ...(of.renamedIn.length > 0 ? [{ sign: '~' as const, text: text('roles.renamed') }] : []),
    ...of.purposesGained.map(code => ({ sign: '+' as const, text: text('roles.gainsPurpose', { purpose: purposeLabel(code) }) })),
    ...of.purposesLost.map(code => ({ sign: '−' as const, text: text('roles.losesPurpose', { purpose: purposeLabel(code) }) })),
    ...cells,
    ...of.dutiesGained.map(one => ({ sign: '+' as const, text: text('roles.gainsDuty', { duty: act(one) }) })),
    ...of.dutiesLost.map(one => ({ sign: '−' as const, text: text('roles.losesDuty', { duty: act(one) }) })),
  ];
}

type Group = { sign: Line['sign']; only: string; actions: RuleAction[]; fields: (string | null)[] };

/** Fields on which the same happens to the same actions, together. */
function grouped(cells: readonly Cell[], said: (cell: Cell) => string): Group[] {
  const byField = new Map<string, { sign: Line['sign']; only: string; field: string | null; actions: RuleAction[] }>();
  for (const cell of cells) {
    const sign = cell.after === 'NO' ? '−' : cell.before === 'NO' ? '+' : '~';
    const only = said(cell);
    const key = JSON.stringify([cell.field ?? null, sign, only]);
    const known = byField.get(key) ?? { sign, only, field: cell.field ?? null, actions: [] };
    known.actions.push(cell.action);
    byField.set(key, known);
  }
  const groups = new Map<string, Group>();
  for (const { sign, only, field, actions } of byField.values()) {
    const key = JSON.stringify([sign, only, actions]);
    const group = groups.get(key) ?? { sign, only, actions, fields: [] };
    group.fields.push(field);
    groups.set(key, group);
  }
  return [...groups.values()];
}
