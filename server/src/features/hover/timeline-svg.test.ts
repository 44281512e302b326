import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { builtInCatalog, type Project, projectNamed } from '../../catalog/index.ts';
import { timelineOf } from './timeline.ts';
import { type Palette, palettes, type Theme } from './timeline-colours.ts';
import { timelinePicture } from './timeline-svg.ts';

const now = '2026-08-07';
const mark = { date: '2019-11-21', label: 'KubeCon NA 2019' };
const themes = Object.keys(palettes) as Theme[];
const { projects } = builtInCatalog();

function svgOf(project: Project | undefined, theme: Theme = 'dark', marked: typeof mark | null = mark): string {
  const timeline = project && timelineOf(project, now, marked ?? undefined);
  if (!timeline) throw new Error('There is no such project');
  return timelinePicture(timeline, theme).svg;
}

type Root = ReturnType<typeof fromXml>;
type Element = Extract<Root['children'][number], { type: 'element' }>;

/** The elements of a picture by their name, and the texts in it. */
function readSvg(svg: string): { all: (name: string) => Element[]; texts: string[] } {
  const elements: Element[] = [];
  const visit = (node: Root | Root['children'][number] | Element['children'][number]): void => {
    if (node.type === 'element') elements.push(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromXml(svg));
  const text = ({ children }: Element): string =>
    children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const all = (name: string): Element[] => elements.filter((element) => element.name === name);
  return { all, texts: all('text').map(text) };
}

describe('the picture of a timeline', () => {
  test('is always the same', () => {
    expect(svgOf(projectNamed(builtInCatalog(), 'OPA')).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 54" width="440" height="54" font-family="system-ui,sans-serif" font-size="11">
      <path d="M0 40.5H440M0.5 40v5M51.6 40v5M102.8 40v5M154.1 40v5M205.2 40v5M256.4 40v5M307.5 40v5M358.8 40v5M410 40v5" stroke="#a8a8a8"/>
      <g fill="#a8a8a8" font-size="10">
      <text x="3" y="51">2018</text>
      <text x="54.1" y="51">2019</text>
      <text x="105.3" y="51">2020</text>
      <text x="156.6" y="51">2021</text>
      <text x="207.7" y="51">2022</text>
      <text x="258.9" y="51">2023</text>
      <text x="310" y="51">2024</text>
      <text x="361.3" y="51">2025</text>
      <text x="412.5" y="51">2026</text>
      </g>
      <rect x="12.2" y="27" width="50.7" height="13" fill="#9a7425"/>
      <rect x="63.9" y="23" width="92.6" height="17" fill="#62a5dd"/>
      <rect x="157.5" y="19" width="281.5" height="21" fill="#c4e3f8"/>
      <text x="298.3" y="33.5" text-anchor="middle" fill="#000000">graduated</text>
      <path d="M96.5 15V45" stroke="#202020" stroke-width="4"/>
      <path d="M96.5 15V45" stroke="#f0f0f0" stroke-width="2"/>
      <path d="M92.5 13h8l-4 6z" fill="#f0f0f0"/>
      <text x="96.5" y="10" text-anchor="middle" font-weight="bold" fill="#f0f0f0">KubeCon NA 2019</text>
      </svg>"
    `);
    expect(
      svgOf(projectNamed(builtInCatalog(), 'Brigade'), 'high-contrast-light', null).replaceAll('><', '>\n<'),
    ).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 18 440 36" width="440" height="36" font-family="system-ui,sans-serif" font-size="11">
      <path d="M0 40.5H440M0.5 40v5M58.4 40v5M116.4 40v5M174.3 40v5M232.2 40v5M290 40v5M348.1 40v5M405.9 40v5" stroke="#292929"/>
      <g fill="#292929" font-size="10">
      <text x="3" y="51">2019</text>
      <text x="60.9" y="51">2020</text>
      <text x="118.9" y="51">2021</text>
      <text x="176.8" y="51">2022</text>
      <text x="234.7" y="51">2023</text>
      <text x="292.5" y="51">2024</text>
      <text x="350.6" y="51">2025</text>
      <text x="408.4" y="51">2026</text>
      </g>
      <rect x="12.1" y="27" width="206.8" height="13" fill="#b9830d" stroke="#000000"/>
      <text x="115.5" y="37.5" text-anchor="middle" fill="#000000">sandbox</text>
      <rect x="219.9" y="27" width="219.1" height="13" fill="none" stroke="#292929" stroke-dasharray="3 2"/>
      <text x="329.5" y="37.5" text-anchor="middle" fill="#1f1f1f">archived</text>
      </svg>"
    `);
  });

  test('names years, the levels that have room, and the event', () => {
    const years = ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'];
    const texts = readSvg(svgOf(projectNamed(builtInCatalog(), 'OPA'))).texts;
    expect(texts).toEqual([...years, 'graduated', mark.label]);
  });

  test('names fewer years where there are many', () => {
    const timeline = timelineOf({ accepted: '2001-02-03' }, now);
    const { texts } = readSvg(timeline ? timelinePicture(timeline, 'dark').svg : '');
    expect(texts.filter((text) => /^\d/.test(text))).toEqual(
      Array.from({ length: 12 }, (_, i) => String(2001 + 2 * i)),
    );
  });

  test('stays small and inside its frame, for every project, in every theme, with and without a mark', () => {
    for (const project of projects) {
      for (const theme of themes) {
        for (const marked of [mark, null]) {
          const svg = svgOf(project, theme, marked);
          expect(svg.length).toBeLessThan(3000);
          for (const { attributes } of readSvg(svg).all('rect')) {
            const [x, width] = [Number(attributes.x), Number(attributes.width)];
            expect(width).toBeGreaterThanOrEqual(2);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(440 + 2);
          }
        }
      }
    }
  });

  test('is well-formed and says the label, whatever the label is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (label, day) => {
          const svg = svgOf(projects[0], 'dark', { date: day.toISOString().slice(0, 10), label });
          const shown = readSvg(svg).texts.at(-1) ?? '';
          const clean = label.replace(/[\p{C}\s]+/gu, ' ').trim();
          expect(shown.endsWith('…') ? clean.startsWith(shown.slice(0, -1)) : shown === clean).toBe(true);
        },
      ),
    );
  });
});

describe('the colours', () => {
  const contrast = (a: string, b: string): number => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };

  // The contrasts that WCAG 2.2 asks for: 4.5 of small text, 3 of graphics.
  test.each(themes)('can be read in the theme %s', (theme) => {
    const { paper, ink, faint, levels }: Palette = palettes[theme];
    for (const text of [ink, faint, levels.archived.text]) expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
    const filled = [levels.sandbox, levels.incubating, levels.graduated];
    for (const { fill, text } of filled) {
      expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fill, paper)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(themes)('differ in lightness, the higher the further from the paper, in the theme %s', (theme) => {
    const { paper, levels }: Palette = palettes[theme];
    const [sandbox, incubating, graduated] = [levels.sandbox, levels.incubating, levels.graduated].map(({ fill }) =>
      contrast(fill, paper),
    ) as [number, number, number];
    expect(incubating / sandbox).toBeGreaterThan(1.5);
    expect(graduated / incubating).toBeGreaterThan(1.5);
  });
});

/** Relative luminance as WCAG defines it, of #rrggbb. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
