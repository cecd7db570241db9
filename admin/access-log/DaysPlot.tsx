import { Box, Card, Typography, useTheme } from '@mui/material';
import { useId } from 'react';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { sayDay } from '../page/When.tsx';
import type { Day } from './use-looks.ts';

const HEIGHT = 64;
const STEP = 10;

/** How often somebody looked, a bar per day; the same numbers stand in a table behind it. */
export function DaysPlot({ days }: { days: Day[] }) {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const { palette } = useTheme();
  if (days.length === 0) return null;
  const most = Math.max(...days.map(({ looks }) => looks));
  const all = days.reduce((sum, { looks }) => sum + looks, 0);
  const name = ({ day }: Day) => sayDay(language, new Date(`${day}T12:00:00`));
  const title = text('accessLog.looks', { smart_count: all, days: days.length });
  return (
    <Card component="figure" sx={{ m: 0, mb: 5, px: 5, pt: 4, pb: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 3, mb: 2, flexWrap: 'wrap' }}>
        <Typography component="span" sx={{ fontSize: '1.75rem', lineHeight: '36px', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
          {all.toLocaleString(language)}
        </Typography>
        <Typography component="figcaption" id={id}>
          {title}
        </Typography>
        {most > 0 && (
          <Typography variant="caption" sx={{ color: 'text.secondary', ml: 'auto' }}>
            {text('accessLog.mostOnADay', { smart_count: most })}
          </Typography>
        )}
      </Box>
      <Box
        component="svg"
        role="img"
        aria-labelledby={id}
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        sx={{ display: 'block', width: '100%', height: HEIGHT }}
      >
        {days.map((day, at) => {
          const height = day.looks === 0 ? 0 : Math.max(3, (day.looks / most) * (HEIGHT - 2));
          return (
            <rect key={day.day} x={at * STEP + 1} y={HEIGHT - height} width={STEP - 2} height={height} fill={palette.primary.main}>
              <title>{`${name(day)}: ${day.looks}`}</title>
            </rect>
          );
        })}
        <line
          x1={0}
          y1={HEIGHT - 0.5}
          x2={days.length * STEP}
          y2={HEIGHT - 0.5}
          stroke={palette.divider}
          vectorEffect="non-scaling-stroke"
        />
      </Box>
      <Box aria-hidden sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary', fontSize: '0.8125rem', mt: 1 }}>
        <span>{name(days[0]!)}</span>
        <span>{text('page.today')}</span>
      </Box>
      <Table days={days} name={name} label={title} />
    </Card>
  );
}

function Table({ days, name, label }: { days: Day[]; name: (day: Day) => string; label: string }) {
  const text = useText();
  return (
    <Box component="details" sx={{ mt: 2, '& summary': { cursor: 'pointer', width: 'fit-content', color: 'text.secondary' } }}>
      <summary>{text('accessLog.asTable')}</summary>
      <Box
        component="table"
        aria-label={label}
        sx={{
          mt: 2,
          borderSpacing: 0,
          fontVariantNumeric: 'tabular-nums',
          '& th, & td': { pr: 6, py: 0.5, textAlign: 'left', fontWeight: 400 },
        }}
      >
        <tbody>
          {days
            .filter(({ looks }) => looks > 0)
            .toReversed()
            .map(day => (
              <tr key={day.day}>
                <th scope="row">{name(day)}</th>
                <td>{day.looks}</td>
              </tr>
            ))}
        </tbody>
      </Box>
    </Box>
  );
}
