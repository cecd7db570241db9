/** Every class that TypeORM keeps in a table. */
export const entities: Function[] = [];
