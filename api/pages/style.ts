/** The tokens of the house (a test holds them against the console's), for pages and mails. */
export const colours = {
  light: {
    ground: '#FAF9F6',
    paper: '#FFFFFF',
    ink: '#1F2A2E',
    softInk: '#5B676B',
    line: '#DAD8D0',
    petrol: '#0B5C6B',
    amber: '#8A5300',
    brick: '#A8321F',
    green: '#1E6B3C',
    onPrimary: '#FFFFFF',
  },
  dark: {
    ground: '#12191B',
    paper: '#1A2326',
    ink: '#E9EDEC',
    softInk: '#A3B0B2',
    line: '#334044',
    petrol: '#6CC4D3',
    amber: '#E6B450',
    brick: '#F0907D',
    green: '#7CCB98',
    onPrimary: '#0B1719',
  },
} as const;

const variables = (mode: keyof typeof colours) =>
  Object.entries(colours[mode])
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');

/** Where `fonts.ts` serves each file. */
const face = (weight: 400 | 700, part: 'latin' | 'latin-ext', range: string) =>
  `@font-face { font-family: 'Atkinson Hyperlegible'; font-weight: ${weight}; font-display: swap; src: url(/fonts/atkinson-hyperlegible-${part}-${weight}-normal.woff2) format('woff2'); unicode-range: ${range}; }`;
const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const latinExt =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';

/**
 * One stylesheet for every public page: one column of at most 640 px, 18 px on 28, both themes, nothing that moves.
 * Yes and no are `.choice` or `.equal`, two of one size; the one act that moves on is `button.act`.
 */
export const sheet = `
${[face(400, 'latin', latin), face(400, 'latin-ext', latinExt), face(700, 'latin', latin), face(700, 'latin-ext', latinExt)].join('\n')}
:root { color-scheme: light dark; ${variables('light')} }
@media (prefers-color-scheme: dark) { :root { ${variables('dark')} } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.125rem/1.5556 'Atkinson Hyperlegible', system-ui, sans-serif; font-variant-numeric: lining-nums; overflow-wrap: break-word; hyphens: auto; }
.column { max-width: 640px; margin: 0 auto; padding-left: 16px; padding-right: 16px; }
.head { display: flex; flex-wrap: wrap; gap: 4px 24px; justify-content: space-between; align-items: baseline; padding-top: 24px; padding-bottom: 12px; border-bottom: 1px solid var(--line); }
.name { margin: 0; font-weight: 700; }
.languages { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0 16px; font-size: 1rem; }
.languages a, .languages span { display: inline-block; min-height: 28px; }
.languages span { font-weight: 700; }
main { display: block; padding-top: 32px; padding-bottom: 48px; }
h1 { margin: 0 0 16px; font-size: 1.75rem; line-height: 2.25rem; }
h2 { margin: 40px 0 8px; font-size: 1.375rem; line-height: 1.875rem; }
h3 { margin: 28px 0 4px; font-size: 1.25rem; line-height: 1.75rem; }
h4 { margin: 20px 0 0; font-size: 1.125rem; line-height: 1.75rem; font-weight: 700; color: var(--softInk); }
p, ul, ol { margin: 0 0 12px; }
ul, ol { padding-left: 24px; }
li { margin: 0 0 4px; }
a { color: var(--petrol); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--petrol); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: var(--paper); padding: 4px 12px; }
.soft { color: var(--softInk); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 8px 20px 16px; margin: 24px 0; }
.card > :first-child { margin-top: 12px; }
.foot { border-top: 1px solid var(--line); padding-top: 16px; padding-bottom: 32px; font-size: 1rem; line-height: 1.5rem; color: var(--softInk); }
.foot p { margin: 0 0 8px; }
label { display: block; font-weight: 700; }
input[type=text], input[type=email], input[type=tel], input[type=date], textarea, select { width: 100%; min-height: 48px; padding: 8px 12px; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--softInk); border-radius: 8px; }
fieldset { margin: 0 0 24px; padding: 0; border: 0; min-width: 0; }
legend { padding: 0; font-weight: 700; }
.choice { display: inline-flex; align-items: center; gap: 8px; min-width: 96px; min-height: 48px; margin: 4px 8px 4px 0; padding: 8px 16px; font-weight: 400; border: 1px solid var(--softInk); border-radius: 8px; background: var(--paper); }
.choice input { width: 22px; height: 22px; margin: 0; accent-color: var(--petrol); }
button { min-height: 48px; padding: 8px 20px; font: inherit; font-weight: 700; border-radius: 8px; cursor: pointer; border: 1px solid var(--petrol); background: var(--paper); color: var(--petrol); }
button.act { background: var(--petrol); color: var(--onPrimary); }
fieldset.card { padding: 16px 20px; }
fieldset.card > legend { float: left; width: 100%; margin: 0 0 4px; }
fieldset.card > p, fieldset.card > .pair { clear: both; }
fieldset fieldset { clear: both; margin: 20px 0 12px; padding: 16px 0 0; border-top: 1px solid var(--line); }
fieldset fieldset > legend { float: left; width: 100%; margin: 0 0 4px; }
fieldset fieldset > p, fieldset fieldset > blockquote, fieldset fieldset > .pair { clear: both; }
blockquote { margin: 0 0 12px; }
blockquote:not(.card) { padding-left: 16px; border-left: 4px solid var(--petrol); }
.pair { display: flex; flex-wrap: wrap; gap: 0 12px; }
.pair .choice { flex: 1 1 96px; margin-right: 0; }
.about { display: block; color: var(--brick); }
[aria-invalid=true] { border-color: var(--brick); border-width: 2px; }
.moves { margin-top: 24px; }
.equal { display: flex; flex-wrap: wrap; gap: 12px; margin: 0 0 16px; }
.equal > * { flex: 1 1 200px; }
.wrong { border-left: 4px solid var(--brick); padding-left: 12px; }
summary { cursor: pointer; min-height: 28px; color: var(--petrol); }
ins { text-decoration: none; background: color-mix(in srgb, var(--green) 18%, transparent); border-bottom: 2px solid var(--green); }
del { color: var(--softInk); }
.diff { white-space: pre-wrap; hyphens: none; }
dl { margin: 0 0 16px; } dt { font-weight: 700; } dd { margin: 0 0 12px; }
.small { font-size: 0.9375rem; line-height: 1.375rem; overflow-wrap: anywhere; }
hr { border: 0; border-top: 1px solid var(--line); margin: 32px 0; }
details { margin: 0 0 12px; }
@media (max-width: 400px) { .card { padding: 8px 12px 12px; } }
@media print { .languages, .skip { display: none; } body { background: none; } }
`;
