/**
 * The day from which somebody born in this month is certainly of the age: its last day, so many years later. ISO 8601. Pure.
 * The day of birth is never asked (L31).
 */
export const consentAgeDay = (birth: { readonly year: number; readonly month: number }, age: number): string =>
  new Date(Date.UTC(birth.year + age, birth.month, 0)).toISOString().slice(0, 10);
