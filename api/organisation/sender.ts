import type { Context } from '../context.ts';

/** Who signs a mail or a page: the controller, as it is now. */
export interface Signature {
  readonly name: string;
  readonly lines: readonly string[];
  readonly replyTo: string | null;
}

interface Row {
  readonly legal_name: string | null;
  readonly street: string | null;
  readonly postal_code: string | null;
  readonly city: string | null;
  readonly email: string | null;
}

/** Name, place and address for questions of the organisation (Art. 13(1)(a)). */
export async function findSender({ query }: Pick<Context, 'query'>): Promise<Signature> {
  const [row] = await query<Row>('SELECT legal_name, street, postal_code, city, email FROM organisation ORDER BY version DESC LIMIT 1');
  const place = [row!.postal_code, row!.city].filter(part => part !== null).join(' ');
  const address = [row!.street, place].filter(part => part !== null && part !== '').join(', ');
  return {
    name: row!.legal_name ?? '',
    lines: [address, row!.email ?? ''].filter(line => line !== ''),
    replyTo: row!.email,
  };
}
