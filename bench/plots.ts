import type { Result } from './report.ts';

interface Series {
  readonly name: string;
  readonly hue: 'ours' | 'floor' | 'third';
  readonly dashed?: boolean;
  readonly points: readonly (readonly [label: string, value: number])[];
}
interface Plot {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly Series[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 300, 56, 150, 48, 36];

/** The pictures of a result: what it costs against how many people there are, how many a purpose holds, how many ask at once; and memory. */
export function plotsOf(result: Result): [name: string, svg: string][] {
  const row = (name: string, connections: number, among = result.measured) =>
    among.find(each => each.name.startsWith(name) && each.connections === connections);
  const bySize = (name: string) =>
    result.bySize.flatMap(({ contacts, measured }) => {
      const found = row(name, 16, measured);
      return found ? [[short(contacts), found.ours.p50] as const] : [];
    });
  const selectivity = (side: 'ours' | 'floor') =>
    [
      ['0.1 %', 'list of one in a thousand'],
      ['10 %', 'list of one in ten'],
      ['100 %', 'list, page 1'],
    ].flatMap(([label, name]) => {
      const found = row(name!, 16);
      return found ? [[label!, found[side].p50] as const] : [];
    });
  const byConnections = (name: string, side: 'ours' | 'floor') =>
    result.measured.filter(each => each.name.startsWith(name)).map(each => [String(each.connections), each[side].perSecond] as const);
  const { memory } = result;
  const plots: Record<string, Plot> = {
    size: {
      title: 'How long an answer takes by how many people there are, 16 connections',
      unit: 'ms',
      series: [
        { name: 'list, page 1', hue: 'ours', points: bySize('list, page 1') },
        { name: 'list, in the middle', hue: 'third', points: bySize('list, at depth') },
        { name: 'one contact', hue: 'floor', points: bySize('one contact') },
      ],
    },
    selectivity: {
      title: 'How long a list takes by the share of people a purpose holds, 16 connections',
      unit: 'ms',
      series: [
        { name: 'ours', hue: 'ours', points: selectivity('ours') },
        { name: 'floor', hue: 'floor', dashed: true, points: selectivity('floor') },
      ],
    },
    connections: {
      title: 'Answers per second by how many connections ask',
      unit: '/s',
      series: [
        { name: 'list, ours', hue: 'ours', points: byConnections('list, page 1', 'ours') },
        { name: 'list, floor', hue: 'ours', dashed: true, points: byConnections('list, page 1', 'floor') },
        { name: 'one, ours', hue: 'third', points: byConnections('one contact', 'ours') },
        { name: 'one, floor', hue: 'third', dashed: true, points: byConnections('one contact', 'floor') },
      ],
    },
    memory: {
      title: 'Memory of one process',
      unit: 'MB',
      series: [
        {
          name: 'ours',
          hue: 'ours',
          points: [
            ['before', memory.idle ?? 0],
            ['after', memory.ours ?? 0],
          ],
        },
        {
          name: 'floor',
          hue: 'floor',
          dashed: true,
          points: [
            ['before', memory.floor ?? 0],
            ['after', memory.floor ?? 0],
          ],
        },
      ],
    },
  };
  return Object.entries(plots).map(([name, plot]) => [name, svgOf(plot)]);
}

const short = (count: number) => (count >= 1_000_000 ? `${count / 1_000_000} M` : `${count / 1_000} k`);

/** One plot as SVG: lines with their names at the end, so that no legend and no colour alone tells them apart. Light and dark as the reader has it. */
function svgOf({ title, unit, series }: Plot): string {
  const labels = series[0]!.points.map(([label]) => label);
  const top = nice(Math.max(...series.flatMap(({ points }) => points.map(([, value]) => value)), 1e-9));
  const x = (i: number) => LEFT + (labels.length === 1 ? 0 : (i * (WIDTH - LEFT - RIGHT)) / (labels.length - 1));
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const grid = [0, 0.5, 1].map(
    share =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(share * top)}" y2="${y(share * top)}"/><text class="soft" x="${LEFT - 8}" y="${y(share * top) + 4}" text-anchor="end">${said(share * top)}</text>`,
  );
  const names = apart(series.map(({ points }) => y(points.at(-1)?.[1] ?? 0)));
  const lines = series.map(({ name, hue, dashed, points }, s) => {
    const path = points.map(([, value], i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join(' ');
    const dots = points
      .map(([, value], i) => `<circle class="${hue}" cx="${x(i).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3.5"/>`)
      .join('');
    return `<path class="${hue}" d="${path}"${dashed ? ' stroke-dasharray="5 4"' : ''}/>${dots}<text x="${WIDTH - RIGHT + 10}" y="${names[s]! + 4}">${name} ${said(points.at(-1)?.[1] ?? 0)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<style>
  svg { background: #fff; font: 13px system-ui, sans-serif } text { fill: #1f2a2e } .soft { fill: #5b676b } .grid { stroke: #dad8d0 }
  path { fill: none; stroke-width: 2 } path.ours { stroke: #0b5c6b } circle.ours { fill: #0b5c6b } path.floor { stroke: #5b676b } circle.floor { fill: #5b676b } path.third { stroke: #5b4b9a } circle.third { fill: #5b4b9a }
  @media (prefers-color-scheme: dark) { svg { background: #1a2326 } text { fill: #e9edec } .soft { fill: #a3b0b2 } .grid { stroke: #334044 }
    path.ours { stroke: #6cc4d3 } circle.ours { fill: #6cc4d3 } path.floor { stroke: #a3b0b2 } circle.floor { fill: #a3b0b2 } path.third { stroke: #b3a6f0 } circle.third { fill: #b3a6f0 } }
</style>
<text x="16" y="24" font-weight="600">${title} (${unit})</text>
${[...grid, ...labels.map((label, i) => `<text class="soft" x="${x(i)}" y="${HEIGHT - 12}" text-anchor="middle">${label}</text>`), ...lines].join('\n')}
</svg>
`;
}

/** The next round number above. */
function nice(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5, 10].map(step => step * power).find(step => step >= value)!;
}

const said = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(0) : value.toFixed(value >= 1 ? 1 : 2);

/** Names that would stand on each other are moved apart. */
function apart(places: readonly number[]): number[] {
  const moved = [...places];
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
  for (let i = 1; i < order.length; i++) moved[order[i]!] = Math.max(moved[order[i]!]!, moved[order[i - 1]!]! + 17);
  return moved;
}
