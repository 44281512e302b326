import { ColorThemeKind, type Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Theme, type ThemeParams, themeNotification } from '../../../server/src/lsp/protocol.ts';

/** The kind of the colour theme in use. */
export function currentTheme(): Theme {
  return kinds[window.activeColorTheme.kind];
}

/** Tells the server when the colour theme is of another kind: pictures in hovers cannot see it. */
export function followTheme(client: () => BaseLanguageClient | undefined): Disposable {
  return window.onDidChangeActiveColorTheme(({ kind }) => {
    const params: ThemeParams = { theme: kinds[kind] };
    // A server that is not there is told when it starts.
    client()
      ?.sendNotification(themeNotification, params)
      .catch(() => {});
  });
}

const kinds: Readonly<Record<ColorThemeKind, Theme>> = {
  [ColorThemeKind.Light]: 'light',
  [ColorThemeKind.Dark]: 'dark',
  [ColorThemeKind.HighContrast]: 'high-contrast',
  [ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};
