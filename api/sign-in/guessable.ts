/** How many letters, digits or pictures must be left of a password that belong to none of the words below. */
const ENOUGH = 6;

/** What everybody tries first (Dutch, French, German, English): with these stand years, repetitions and rows of the keyboard. */
const common = `
password passwort wachtwoord motdepasse passphrase passwd secret geheim secreto welcome welkom willkommen bienvenue admin administrator
beheerder root user gebruiker login signin aanmelden letmein iloveyou ikhouvanje jetaime football voetbal fussball baseball soccer princess
prinses sunshine zonneschijn dragon monkey shadow master superman batman starwars pokemon michael jordan jennifer charlie ashley trustno
whatever freedom qwerty azerty qwertz asdf zxcv hello hallo bonjour test testing demo default changeme changeit temp temporary letmeout
inzage contacts contacten summer zomer winter spring lente autumn herfst januari februari maart april mei juni juli augustus september
oktober november december january february march june july august october monday maandag tuesday dinsdag sunday zondag brussel brussels
bruxelles antwerpen gent amsterdam rotterdam utrecht belgie belgium belgique nederland vlaanderen europa company bedrijf kantoor office
computer internet google facebook microsoft windows apple samsung samsam abc abcd abcdef correcthorsebatterystaple
`
  .trim()
  .split(/\s+/);

const rows = [
  '0123456789',
  '9876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
];

/** Every run of three or more on them, the longest first. */
const runs = rows
  .flatMap(row =>
    Array.from({ length: row.length - 2 }, (_, at) =>
      Array.from({ length: row.length - at - 2 }, (__, i) => row.slice(at, at + i + 3)),
    ).flat(),
  )
  .toSorted((a, b) => b.length - a.length);

/** Letters that digits and signs are written for. */
const meant: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/**
 * Whether a password is made of what everybody tries first and little else: common words, words of this person or house, years, repetitions, rows of the
 * keyboard (NIST SP 800-63B-4 section 3.1.1.2: common, expected or compromised values). Pure.
 */
export function isGuessable(password: string, context: readonly string[]): boolean {
  const own = context.flatMap(text => plain(text).split(/[^\p{L}\p{N}]+/u)).filter(word => word.length >= 3);
  const words = [...common, ...own].toSorted((a, b) => b.length - a.length);
  const typed = plain(password);
  return [typed, [...typed].map(letter => meant[letter] ?? letter).join('')].some(text => rest(text, words) < ENOUGH);
}

/** Small letters without accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How many letters, digits and pictures are left once everything expected is taken out. */
function rest(text: string, words: readonly string[]): number {
  let left = text.replace(/[\s\p{P}\p{Sc}\p{Sm}\p{Sk}]+/gu, '');
  for (const word of [...words, ...runs]) left = left.replaceAll(word, ' ');
  left = left.replace(/(19|20)\d\d/g, ' ');
  // A part that is said again and again counts once.
  left = left.replace(/(.{1,8}?)\1+/gu, '$1');
  const letters = [...left.replace(/\s/g, '')];
  return new Set(letters).size < 4 ? 0 : letters.length;
}
