/** The colours of the house; every ink has a contrast of at least 5.5 on its grounds. */
export const tokens = {
  light: {
    ground: '#FAF9F6',
    paper: '#FFFFFF',
    ink: '#1F2A2E',
    softInk: '#5B676B',
    line: '#DAD8D0',
    lock: '#F1EFEA',
    petrol: '#0B5C6B',
    amber: '#8A5300',
    brick: '#A8321F',
    green: '#1E6B3C',
    violet: '#5B4B9A',
    onPrimary: '#FFFFFF',
  },
  dark: {
    ground: '#12191B',
    paper: '#1A2326',
    ink: '#E9EDEC',
    softInk: '#A3B0B2',
    line: '#334044',
    lock: '#222D30',
    petrol: '#6CC4D3',
    amber: '#E6B450',
    brick: '#F0907D',
    green: '#7CCB98',
    violet: '#B3A6F0',
    onPrimary: '#0B1719',
  },
} as const;

export type Mode = keyof typeof tokens;

/** The six hues of purposes and plot series, in the order the API numbers them. */
export const hues = (mode: Mode): readonly string[] => {
  const { petrol, violet, green, amber, brick, softInk } = tokens[mode];
  return [petrol, violet, green, amber, brick, softInk];
};
