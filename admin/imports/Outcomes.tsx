import { Box, ButtonBase, Card, Typography, useTheme } from '@mui/material';
import type { ImportOutcome } from '../generated/graphql.ts';
import { useRegion, useText } from '../i18n/use-text.ts';
import { tokens } from '../theme/tokens.ts';
import { outcomes } from './use-outcome.ts';

type OutcomesProps = {
  counts: ReadonlyMap<ImportOutcome, number>;
  chosen: ImportOutcome | undefined;
  onChoose: (outcome: ImportOutcome | undefined) => void;
};

/** How many rows had which outcome: large, with a bar for its share, and each leads to its rows. */
export function Outcomes({ counts, chosen, onChoose }: OutcomesProps) {
  const text = useText();
  const all = [...counts.values()].reduce((sum, rows) => sum + rows, 0);
  return (
    <Box component="section" aria-label={text('imports.outcomes')} sx={{ my: 4 }}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
        {outcomes.map(outcome => (
          <Outcome
            key={outcome}
            outcome={outcome}
            rows={counts.get(outcome) ?? 0}
            all={all}
            chosen={chosen === outcome}
            onChoose={() => onChoose(chosen === outcome ? undefined : outcome)}
          />
        ))}
      </Box>
    </Box>
  );
}

type OutcomeProps = { outcome: ImportOutcome; rows: number; all: number; chosen: boolean; onChoose: () => void };

function Outcome({ outcome, rows, all, chosen, onChoose }: OutcomeProps) {
  const text = useText();
  const region = useRegion();
  const colours = tokens[useTheme().palette.mode];
  const colour = { CREATED: colours.green, PROPOSED: colours.petrol, SUPPRESSED: colours.softInk, REFUSED: colours.brick }[outcome];
  const share = all === 0 ? 0 : rows / all;
  return (
    <Card sx={{ borderColor: chosen ? 'primary.main' : undefined }}>
      <ButtonBase
        onClick={onChoose}
        aria-pressed={chosen}
        disabled={rows === 0 && !chosen}
        sx={{ display: 'block', width: '100%', p: 4, textAlign: 'left', '&:focus-visible': { outline: 2, outlineOffset: -2 } }}
      >
        <Typography component="span" sx={{ display: 'block', fontSize: 32, lineHeight: '40px', fontVariantNumeric: 'tabular-nums' }}>
          {new Intl.NumberFormat(region).format(rows)}
        </Typography>
        <Typography component="span" sx={{ display: 'block', color: 'text.secondary', mb: 2 }}>
          {text(`imports.outcome.${outcome}`)}
        </Typography>
        <Box aria-hidden sx={{ height: 8, borderRadius: 1, backgroundColor: 'divider', overflow: 'hidden' }}>
          <Box sx={{ height: 1, width: `${Math.round(share * 100)}%`, minWidth: rows > 0 ? 4 : 0, backgroundColor: colour }} />
        </Box>
      </ButtonBase>
    </Card>
  );
}
