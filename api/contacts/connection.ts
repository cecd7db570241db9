import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../audit/page-info.ts';
import { Contact } from './contact.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'A number that stops counting at a bound.' })
export class Count {
  @Field(() => Int, { description: 'How many, up to the bound.' }) value!: number;
  @Field(() => Boolean, { description: 'There are more than that.' }) more!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'One contact and its place (Relay).' })
export class ContactEdge {
  @Field(() => String, { description: 'Opaque; bound to viewer, purpose and question; holds no personal value in the clear.' })
  cursor!: string;
  @Field(() => Contact, { description: 'The contact.' }) node!: Contact;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A page of the contacts present for the purpose (Relay). Who is absent is not there in any form.',
})
export class ContactConnection {
  @Field(() => [ContactEdge], { description: 'The contacts with their cursors.' }) edges!: ContactEdge[];
  @Field(() => [Contact], { description: 'The contacts.' }) nodes!: Contact[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
  /** Counted up to the largest bound that the operation asks for. */
  total!: number | null;
}
