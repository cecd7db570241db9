import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Where a page stands (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More follow.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Some come before, as far as this question tells.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first row of the page.' }) startCursor?: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row of the page.' }) endCursor?: string | null;
}
