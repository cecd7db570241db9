/** What a text may tell about somebody that the law protects beyond Art. 6 (Art. 9(1), 10). */
export type Telling = 'HEALTH' | 'RELIGION' | 'POLITICS' | 'UNION' | 'ORIGIN' | 'SEX_LIFE' | 'OFFENCE';

/** Beginnings of words in Dutch, French, German and English, without accents; those that mean much else are left out. */
const beginnings: Readonly<Record<Telling, string>> = {
  HEALTH:
    'ziek patient diagnos depress allergi diabet kanker cancer krebs handicap behinder invalid zwanger enceint schwanger pregnan therap psychiatr psycholog medicat medikament medicament epilep dementi demenz autis adhd hiv rolstoel rollstuhl wheelchair verslaafd burn-out burnout malad krank illness disease disabilit verslav addict gehandicapt rugpijn hartpatient',
  RELIGION:
    'katholi catholi protestant moslim musulman muslim joods juif juive judisch jewish hindoe hindu boeddhis bouddhis buddhis atheis orthodox kerkelijk gelovig croyant glaubig evangelis jehova islam',
  POLITICS: 'politiek politique politisch political partijlid parteimitglied socialist liberaal conservat nationalist communist militant',
  UNION: 'vakbond syndica gewerkschaft trade-union union-member vakbondslid',
  ORIGIN: 'etnisch ethni afkomst herkunft huidskleur hautfarbe roma sinti allochtoon ras race rasse raciaal',
  SEX_LIFE: 'homoseks homosex lesbi biseks bisex transgender transseks transsex seksue sexuel sexual geaardheid gay lgbt',
  OFFENCE:
    'veroordeel condamn verurteil convict strafblad strafregister casier vorstraf criminal gevangenis gefangnis prison politioneel verdacht delict',
};

const known = (Object.keys(beginnings) as Telling[]).map(
  telling => [telling, new RegExp(`(?<![a-z])(${beginnings[telling].split(' ').join('|')})`)] as const,
);
/** Words that are whole, because as beginnings they would mean much else. */
const whole: ReadonlySet<string> = new Set(['ras', 'race', 'rasse', 'roma', 'gay', 'hiv', 'casier', 'prison', 'militant']);

/** What a text seems to tell: a hint for who writes it, never a decision. Pure; the text goes nowhere. */
export function tellingsOf(text: string): Telling[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return known.flatMap(([telling, pattern]) =>
    [...plain.matchAll(new RegExp(pattern, 'g'))].some(
      match => !whole.has(match[1]!) || !/[a-z]/.test(plain.charAt(match.index + match[1]!.length)),
    )
      ? [telling]
      : [],
  );
}
