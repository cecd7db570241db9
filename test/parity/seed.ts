/** The seed of a random test: a new one each time, or the one of an earlier run, handed in as TEST_SEED. Printed, so that a failure can be had again. */
export function seedOf(name: string): number {
  const given = process.env['TEST_SEED'];
  const seed = given ? Number(given) : Math.floor(Math.random() * 2 ** 31);
  console.log(`${name}: TEST_SEED=${seed}`);
  return seed;
}
