/** How `pg` itself turns a value into what travels; exported by the package, missing from its types. */
declare module 'pg/lib/utils.js' {
  const utils: { readonly prepareValue: (value: unknown) => string | Buffer | null };
  export default utils;
}
