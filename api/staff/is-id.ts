/** Whether a text is written like an id of ours: a UUID. Malformed is BAD_USER_INPUT; whether it names anything is another question. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
