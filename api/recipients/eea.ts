/** The European Economic Area: the Union's 27 and Iceland, Liechtenstein, Norway. Elsewhere a transfer needs a tool (Art. 44-49), an adequacy decision named as one included. */
export const eea: ReadonlySet<string> = new Set([
  'AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE', 'IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE',
  'IS', 'LI', 'NO',
]);
