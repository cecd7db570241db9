/** A GraphQL enum whose values are their own names, from a closed list. */
export const enumOf = <T extends string>(values: readonly T[]): { readonly [K in T]: K } =>
  Object.fromEntries(values.map(value => [value, value])) as { readonly [K in T]: K };
