import type { Level } from '../../catalog/index.ts';

/** What a timeline is painted with, as CSS colours. */
export interface Palette {
  /** The hover's background, or near it: what keeps the mark apart from the bands. */
  readonly paper: string;
  readonly ink: string;
  /** The axis and its years. */
  readonly faint: string;
  /** Around every band; where there is none, its fill is seen by itself. */
  readonly outline?: string;
  readonly levels: Readonly<Record<Level, { readonly fill: string; readonly text: string }>>;
}

// The higher a level, the further its colour is from the background in lightness, from ochre to blue: so the order is seen
// without the hues, and by everybody who takes one hue for another. An archived project has no fill at all.
const onLight: Palette['levels'] = {
  sandbox: { fill: '#b9830d', text: '#000000' },
  incubating: { fill: '#226ba8', text: '#ffffff' },
  graduated: { fill: '#08335c', text: '#ffffff' },
  archived: { fill: 'none', text: '#1f1f1f' },
};

const onDark: Palette['levels'] = {
  sandbox: { fill: '#9a7425', text: '#000000' },
  incubating: { fill: '#62a5dd', text: '#000000' },
  graduated: { fill: '#c4e3f8', text: '#000000' },
  archived: { fill: 'none', text: '#f0f0f0' },
};

/** Palettes by the kind of an editor's colour theme. */
export const palettes = {
  light: { paper: '#f8f8f8', ink: '#1f1f1f', faint: '#5f5f5f', levels: onLight },
  dark: { paper: '#202020', ink: '#f0f0f0', faint: '#a8a8a8', levels: onDark },
  'high-contrast-light': { paper: '#ffffff', ink: '#000000', faint: '#292929', outline: '#000000', levels: onLight },
  'high-contrast': { paper: '#000000', ink: '#ffffff', faint: '#ffffff', outline: '#ffffff', levels: onDark },
} satisfies Record<string, Palette>;

/** The kind of an editor's colour theme. */
export type Theme = keyof typeof palettes;
