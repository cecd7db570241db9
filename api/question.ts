/** One question of a crowd: its text is prepared once per connection, under its name; without a name it is planned anew each time. */
export interface Question {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Asked before it, in the same transaction; raises an error where what the question takes for granted does not hold. */
  readonly guard?: Question;
}
