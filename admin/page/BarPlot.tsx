import { Box, Card, Typography, useTheme } from '@mui/material';
import { useId } from 'react';
import { useRegion, useText } from '../i18n/use-text.ts';

/** One bar: what it is called, and how much. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

const HEIGHT = 64;
const STEP = 10;

/** The sum as a number, a bar for each part of it, and the same numbers in a table behind. */
export function BarPlot({
  title,
  bars,
  colour,
  aside,
  table,
}: {
  title: string;
  bars: Bar[];
  colour?: string;
  aside?: string | false;
  table: string;
}) {
  const region = useRegion();
  const id = useId();
  const { palette } = useTheme();
  if (bars.length === 0) return null;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card component="figure" sx={{ m: 0, px: 5, pt: 4, pb: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 3, mb: 2, flexWrap: 'wrap' }}>
        <Typography component="span" sx={{ fontSize: '1.75rem', lineHeight: '36px', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
          {all.toLocaleString(region)}
        </Typography>
        <Typography component="figcaption" id={id}>
          {title}
        </Typography>
        {aside && (
          <Typography variant="caption" sx={{ color: 'text.secondary', ml: 'auto' }}>
            {aside}
          </Typography>
        )}
      </Box>
      <Box
        component="svg"
        role="img"
        aria-labelledby={id}
        viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        sx={{ display: 'block', width: '100%', height: HEIGHT }}
      >
        {bars.map(({ key, name, count }, at) => {
          const height = count === 0 ? 0 : Math.max(3, (count / most) * (HEIGHT - 2));
          return (
            <rect key={key} x={at * STEP + 1} y={HEIGHT - height} width={STEP - 2} height={height} fill={colour ?? palette.primary.main}>
              <title>{`${name}: ${count}`}</title>
            </rect>
          );
        })}
        <line
          x1={0}
          y1={HEIGHT - 0.5}
          x2={bars.length * STEP}
          y2={HEIGHT - 0.5}
          stroke={palette.divider}
          vectorEffect="non-scaling-stroke"
        />
      </Box>
      <Ends bars={bars} />
      <Table bars={bars} label={title} summary={table} />
    </Card>
  );
}

function Ends({ bars }: { bars: Bar[] }) {
  const text = useText();
  return (
    <Box aria-hidden sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary', fontSize: '0.8125rem', mt: 1 }}>
      <span>{bars[0]!.name}</span>
      <span>{text('page.today')}</span>
    </Box>
  );
}

function Table({ bars, label, summary }: { bars: Bar[]; label: string; summary: string }) {
  return (
    <Box component="details" sx={{ mt: 2, '& summary': { cursor: 'pointer', width: 'fit-content', color: 'text.secondary' } }}>
      <summary>{summary}</summary>
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
          {bars
            .filter(({ count }) => count > 0)
            .toReversed()
            .map(({ key, name, count }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{count}</td>
              </tr>
            ))}
        </tbody>
      </Box>
    </Box>
  );
}
