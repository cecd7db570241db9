import { memoryStore, type Store } from 'react-admin';

/** The two preferences that may stay in the browser. Filters, columns and everything else live in the address or in memory. */
const kept = ['theme', 'locale'];
const inBrowser = (key: string) => `inzage.${key}`;

const remembered = () =>
  Object.fromEntries(
    kept.flatMap(key => {
      const value = localStorage.getItem(inBrowser(key));
      return value === null ? [] : [[key, value]];
    }),
  );

/** react-admin's memory store, which also keeps theme and language across visits, and across a sign-out. */
export function preferenceStore(): Store {
  const memory = memoryStore(remembered());
  return {
    ...memory,
    setItem(key, value) {
      memory.setItem(key, value);
      if (kept.includes(key)) localStorage.setItem(inBrowser(key), String(value));
    },
    reset() {
      memory.reset();
      for (const [key, value] of Object.entries(remembered())) memory.setItem(key, value);
    },
  };
}
