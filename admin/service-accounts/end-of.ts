/** The instant at which a day begins here, as an end date says it. */
export const endOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString();
