import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { logCall } from '../../audit/access-log.ts';
import { cursorAfter, LAST, numberIn } from '../../audit/look-query.ts';
import type { Context } from '../../context.ts';
import { Door } from '../../door.ts';
import { Problems, Refusal } from '../../refusal.ts';
import { PurposeCode } from '../../scalars.ts';
import { consentProof } from './consent-proof.ts';
import { findLedger } from './find-ledger.ts';
import { LedgerConnection, type LedgerEvent } from './ledger-event.ts';
import { tellOfContact } from './tell-of-contact.ts';

@InputType({ description: 'The proof of one legal basis.' })
export class ConsentProofInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the contact must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => ID, { description: 'The basis: legalBasisId of an event.' }) legalBasisId!: string;
}

@ObjectType({ description: 'A file that waits, for one hour, for whoever asked for it.' })
export class ConsentProofPayload {
  @Field(() => String, { description: 'One-time handle: GET /files/{handle}.' }) handle!: string;
  @Field(() => String, { description: 'Name of the file.' }) name!: string;
}

@Resolver()
export class LedgerResolver {
  @Query(() => LedgerConnection, {
    nullable: true,
    description:
      'What the ledger says of a present contact, newest first: of the purposes whose legal bases the viewer may read, under consent-administration of every purpose. Logged. Null when absent.',
  })
  @Door('ledger', { right: 'duty', duty: 'LegalBasis', act: 'read', of: 'purpose' })
  async ledger(
    @Arg('purpose', () => PurposeCode, { description: 'The purpose the viewer acts under.' }) purpose: string,
    @Arg('contactId', () => ID, { description: 'The contact.' }) contactId: string,
    @Arg('first', () => Int, { nullable: true, description: 'Page length, 1 to 100; default 25.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<LedgerConnection | null> {
    const page = parsePage(first, after);
    const told = { operation: 'ledger', action: 'read', purpose, contactId, path: '' } as const;
    try {
      return await tellOfContact(ctx, told, async (tx, purposes) =>
        connection(await findLedger(tx, { contactId, purposeIds: purposes.map(({ id }) => id), ...page, first: page.first + 1 }), page),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error;
      await logCall(ctx, { operation: 'ledger', action: 'read', purpose, refused: null, fields: [] });
      return null;
    }
  }

  @Mutation(() => ConsentProofPayload, {
    nullable: true,
    description:
      'Puts the proof of one legal basis of a present contact into a file: its events with their hashes, the text as shown, the receipt as given, the reference of the evidence. Logged as an export.',
  })
  @Door('consentProof', { right: 'duty', duty: 'LegalBasis', act: 'read', of: 'input.purpose' })
  consentProof(
    @Arg('input', () => ConsentProofInput, { description: 'Which.' }) input: ConsentProofInput,
    @Ctx() ctx: Context,
  ): Promise<ConsentProofPayload> {
    return consentProof(ctx, input);
  }
}

interface Page {
  readonly first: number;
  readonly below: string;
}

function parsePage(first: number | undefined, after: string | undefined): Page {
  const problems = new Problems();
  const length = first ?? 25;
  if (length < 1 || length > 100) problems.add('first', 'pageSize');
  const below = after === undefined || after === null ? LAST : numberIn(after);
  if (below === null) problems.add('after', 'cursor');
  problems.insist();
  return { first: length, below: below! };
}

function connection(found: readonly LedgerEvent[], { first, below }: Page): LedgerConnection {
  const nodes = found.slice(0, first);
  const cursor = (event: LedgerEvent | undefined) => (event ? cursorAfter(event.id) : null);
  return {
    nodes,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: below !== LAST,
      startCursor: cursor(nodes[0]),
      endCursor: cursor(nodes.at(-1)),
    },
  };
}
