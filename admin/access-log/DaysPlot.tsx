import { Box } from '@mui/material';
import { useRegion, useText } from '../i18n/use-text.ts';
import { BarPlot } from '../page/BarPlot.tsx';
import { sayDay } from '../page/When.tsx';
import type { Day } from './use-looks.ts';

/** How often somebody looked, a bar per day; the same numbers stand in a table behind it. */
export function DaysPlot({ days }: { days: Day[] }) {
  const text = useText();
  const region = useRegion();
  const most = Math.max(0, ...days.map(({ looks }) => looks));
  const all = days.reduce((sum, { looks }) => sum + looks, 0);
  return (
    <Box sx={{ mb: 5 }}>
      <BarPlot
        title={text('accessLog.looks', { smart_count: all, days: days.length })}
        bars={days.map(({ day, looks }) => ({ key: day, name: sayDay(region, new Date(`${day}T12:00:00`)), count: looks }))}
        aside={most > 0 && text('accessLog.mostOnADay', { smart_count: most })}
        table={text('accessLog.asTable')}
      />
    </Box>
  );
}
