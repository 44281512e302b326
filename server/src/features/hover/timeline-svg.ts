import { toXml } from 'xast-util-to-xml';
import { x as element } from 'xastscript';
import type { Level } from '../../catalog/index.ts';
import type { Picture } from './markup.ts';
import { type Stay, type Timeline, yearStart } from './timeline.ts';
import { type Palette, palettes, type Theme } from './timeline-colours.ts';

/** In px; a hover of VS Code is 500 wide or wider, and shows 250 of its height. */
const width = 440;
/** Above the bands, for the mark and its label; none where nothing is marked. */
const headroom = 18;
const floor = 40;
const bottom = 54;
const fontSize = 11;

/** The higher the level, the higher its band. */
const bandHeight: Readonly<Record<Level, number>> = { sandbox: 13, incubating: 17, graduated: 21, archived: 13 };

/** A letter's width in px, of a wide typeface: what fits by it fits. */
const letterWidth = 6.4;
const boldLetterWidth = 7.8;
const longestLabel = 48;

type Element = ReturnType<typeof element>;

/** Draws a timeline: the levels as bands that rise, years below, the mark above. The same timeline, the same picture. */
export function timelinePicture(timeline: Timeline, theme: Theme): Picture {
  const palette: Palette = palettes[theme];
  const place = scaleOf(timeline);
  const top = timeline.mark ? 0 : headroom;
  const height = bottom - top;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 ${top} ${width} ${height}`,
      width,
      height,
      'font-family': 'system-ui,sans-serif',
      'font-size': fontSize,
    },
    axis(timeline, place, palette),
    timeline.stays.flatMap((stay) => band(stay, timeline, place, palette)),
    mark(timeline, place, palette),
  );
  return { svg: toXml(svg, { closeEmptyElements: true, tightClose: true }), width, height };
}

/** Where an ISO day is, in px from the left. */
function scaleOf({ first, last }: Timeline): (day: string) => number {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return (day) => round(((Date.parse(day) - from) / (to - from)) * width);
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}

function axis({ first, last }: Timeline, place: (day: string) => number, { faint }: Palette): Element[] {
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4))) as [number, number];
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const room = width / all.length;
  const step = [1, 2, 5, 10].find((years) => room * years >= 5 * letterWidth) ?? 20;
  const years = all.filter((year) => (year - from) % step === 0).map((year) => ({ year, at: place(yearStart(year)) }));
  const ticks = years.map(({ at }) => `M${at + 0.5} ${floor}v5`).join('');
  return [
    element('path', { d: `M0 ${floor + 0.5}H${width}${ticks}`, stroke: faint }),
    element(
      'g',
      { fill: faint, 'font-size': fontSize - 1 },
      years
        .filter(({ at }) => at + 3 + 4 * letterWidth <= width)
        .map(({ year, at }) => element('text', { x: at + 3, y: bottom - 3 }, String(year))),
    ),
  ];
}

function band(
  { level, from, to }: Stay,
  timeline: Timeline,
  place: (day: string) => number,
  palette: Palette,
): Element[] {
  const [start, end] = [place(from), Math.max(place(to) - 1, place(from) + 2)];
  const { fill, text } = palette.levels[level];
  const top = floor - bandHeight[level];
  const outline =
    fill === 'none' ? { stroke: palette.faint, 'stroke-dasharray': '3 2' } : { stroke: palette.outline ?? null };
  const shape = { x: start, y: top, width: round(end - start), height: bandHeight[level], fill, ...outline };
  // The label is where the mark is not.
  const at = timeline.mark && Math.min(Math.max(place(timeline.mark.date), start), end);
  const free = at !== undefined && at - start > end - at ? [start, at] : [at ?? start, end];
  const [left, right] = free as [number, number];
  const fits = (level.length + 1) * letterWidth <= right - left;
  const label = {
    x: round((left + right) / 2),
    y: floor - bandHeight[level] / 2 + 4,
    'text-anchor': 'middle',
    fill: text,
  };
  return [element('rect', shape), ...(fits ? [element('text', label, level)] : [])];
}

function mark({ mark }: Timeline, place: (day: string) => number, { paper, ink }: Palette): Element[] {
  if (!mark) return [];
  const at = Math.min(Math.max(place(mark.date), 1), width - 1);
  const label = printable(mark.label);
  const half = (label.length * boldLetterWidth) / 2;
  const [anchor, x] = at < half ? ['start', 0] : at > width - half ? ['end', width] : ['middle', at];
  const line = `M${at} 15V${floor + 5}`;
  return [
    element('path', { d: line, stroke: paper, 'stroke-width': 4 }),
    element('path', { d: line, stroke: ink, 'stroke-width': 2 }),
    element('path', { d: `M${round(at - 4)} 13h8l-4 6z`, fill: ink }),
    element('text', { x, y: fontSize - 1, 'text-anchor': anchor, 'font-weight': 'bold', fill: ink }, label),
  ];
}

// XML has no control characters, not even escaped.
function printable(label: string): string {
  const clean = label.replace(/[\p{C}\s]+/gu, ' ').trim();
  return clean.length > longestLabel ? `${clean.slice(0, longestLabel - 1).trimEnd()}…` : clean;
}
