/** The day on which somebody of that age, with that many days since the birthday, was born. */
export function birthDate(at: Date, [years, days]: readonly [number, number]): string {
  const birthday = new Date(at.getTime() - days * 86_400_000);
  birthday.setUTCFullYear(birthday.getUTCFullYear() - years);
  return birthday.toISOString().slice(0, 10);
}
