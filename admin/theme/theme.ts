import type { RaThemeOptions } from 'react-admin';
import { components } from './components.ts';
import { tokens, type Mode } from './tokens.ts';

const fontFamily = '"Atkinson Hyperlegible", system-ui, sans-serif';
const text = (size: number, line: number, weight = 400) => ({
  fontSize: `${size / 16}rem`,
  lineHeight: `${line}px`,
  fontWeight: weight,
  letterSpacing: 0,
});

/** The theme of one mode: 15 on 22 text, titles 20 on 28, spacing in steps of 4, lines instead of shadows. */
export function theme(mode: Mode): RaThemeOptions {
  const colour = tokens[mode];
  const ink = (main: string) => ({ main, light: main, dark: main, contrastText: colour.onPrimary });
  return {
    palette: {
      mode,
      primary: ink(colour.petrol),
      secondary: ink(colour.violet),
      warning: ink(colour.amber),
      error: ink(colour.brick),
      success: ink(colour.green),
      info: ink(colour.petrol),
      background: { default: colour.ground, paper: colour.paper },
      text: { primary: colour.ink, secondary: colour.softInk, disabled: colour.softInk },
      divider: colour.line,
    },
    spacing: 4,
    shape: { borderRadius: 8 },
    transitions: {
      duration: { shortest: 90, shorter: 110, short: 120, standard: 130, complex: 140, enteringScreen: 120, leavingScreen: 100 },
    },
    typography: {
      fontFamily,
      h1: text(24, 32, 700),
      h2: text(20, 28, 700),
      h3: text(16, 24, 700),
      h4: text(28, 36, 700),
      h5: text(16, 24, 700),
      h6: text(15, 22, 700),
      subtitle1: text(15, 22, 700),
      subtitle2: text(13, 20, 700),
      body1: text(15, 22),
      body2: text(15, 22),
      button: { ...text(15, 22, 700), textTransform: 'none' },
      caption: text(13, 18),
      overline: { ...text(13, 20, 700), textTransform: 'none' },
    },
    components: components(colour),
    sidebar: { width: 216, closedWidth: 56 },
  };
}
