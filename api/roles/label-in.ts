/** The label in a language, or in the nearest that there is: the same language elsewhere, English, any; else the code, which always is. */
export function labelIn(labels: Readonly<Record<string, string>>, language: string | null | undefined, code: string): string {
  const wished = [language, language?.split('-')[0], 'en', Object.keys(labels)[0]];
  const found = wished.find(tag => tag && Object.hasOwn(labels, tag));
  return found ? labels[found]! : code;
}
