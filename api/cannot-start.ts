/** The set-up is wrong and a person must mend it. Its message is written for that person and printed without a stack. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
