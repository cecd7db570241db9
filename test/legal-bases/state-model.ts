/** The purposes of the model: consent and interest, each once for advertising by mail and once not. */
export const purposes = [
  { code: 'newsletter', consent: true, marketing: true },
  { code: 'offers', consent: false, marketing: true },
  { code: 'study', consent: true, marketing: false },
  { code: 'security', consent: false, marketing: false },
] as const;
type Code = (typeof purposes)[number]['code'];

/** What somebody does: the person or staff record, the person says no in its forms, we end, time passes, the job runs. */
export interface Act {
  readonly does: 'person' | 'staff' | 'withdraw' | 'object' | 'end' | 'refuse' | 'expire' | 'sweep';
  readonly purpose: Code;
}

interface Event {
  readonly event: string;
  readonly purpose: Code;
}
type Ended = 'withdrawn' | 'objected' | 'ended' | 'expired';
type Basis = { expired: boolean; suspended: boolean };

/** What ought to be so, written down from the rules alone, without a database. */
export class Model {
  readonly ledger: Event[] = [];
  readonly #open = new Map<Code, Basis>();
  readonly #last = new Map<Code, Ended>();

  /** Plays one act; answers how it is refused, and then nothing has changed. */
  play({ does, purpose }: Act): string | undefined {
    const { consent, marketing } = purposes.find(({ code }) => code === purpose)!;
    const open = this.#open.get(purpose);
    switch (does) {
      case 'person':
      case 'staff':
        return this.#record(purpose, consent && does === 'person', open);
      case 'withdraw':
        if (!consent) return 'BAD_USER_INPUT input.event:onlyConsentIsWithdrawn';
        if (!open) return 'NOT_FOUND input.forPurpose:noOpenBasis';
        return this.#end(purpose, 'withdrawn');
      case 'object':
        return marketing ? this.#objectToMarketing(purpose) : this.#object(purpose, consent, open);
      case 'end':
        if (!open) return 'NOT_FOUND input.forPurpose:noOpenBasis';
        return this.#end(purpose, open.expired ? 'expired' : open.suspended ? 'objected' : 'ended');
      case 'refuse':
        return consent && open ? this.#end(purpose, 'withdrawn') : this.#say('refused', purpose);
      case 'expire':
        if (open) open.expired = true;
        return undefined;
      case 'sweep':
        for (const [code, basis] of this.#inOrder()) if (basis.expired) this.#end(code, 'expired');
        return undefined;
    }
  }

  /** The state of every purpose: "STANDS", or how it is and why. */
  told(): Record<string, string> {
    return Object.fromEntries(purposes.map(({ code }) => [code, this.#state(code)]));
  }

  #state(code: Code): string {
    const open = this.#open.get(code);
    if (open) return open.expired ? 'EXPIRED EXPIRED' : open.suspended ? 'SUSPENDED SUSPENDED' : 'STANDS';
    const last = this.#last.get(code);
    if (last) return last === 'expired' ? 'EXPIRED EXPIRED' : `ENDED ${last.toUpperCase()}`;
    const word = this.ledger.findLast(({ event, purpose }) => purpose === code && noes.has(event));
    return `NONE ${word ? word.event.toUpperCase() : 'NEVER_ASKED'}`;
  }

  #record(purpose: Code, ownConsent: boolean, open: Basis | undefined): string | undefined {
    if (open && !open.expired && !(ownConsent && !open.suspended)) return 'CONFLICT input.forPurpose:alreadyStands';
    if (!ownConsent && this.#saidNo(purpose)) return 'CONFLICT input.forPurpose:personSaidNo';
    if (open) this.#end(purpose, open.expired ? 'expired' : 'ended');
    this.#open.set(purpose, { expired: false, suspended: false });
    return this.#say(ownConsent ? 'confirmed' : 'recorded', purpose);
  }

  /** L10: a no to this, or to any advertising by mail where this is some, that no later yes of the person to this has taken back. */
  #saidNo(purpose: Code): boolean {
    const { marketing } = purposes.find(({ code }) => code === purpose)!;
    const concerned = new Set<Code>(marketing ? purposes.filter(each => each.marketing).map(({ code }) => code) : []);
    return this.ledger.some(
      ({ event, purpose: of }, at) =>
        noes.has(event) &&
        (concerned.has(of) || (event === 'objected' && of === purpose)) &&
        !this.ledger.slice(at + 1).some(later => later.event === 'confirmed' && later.purpose === purpose),
    );
  }

  #object(purpose: Code, consent: boolean, open: Basis | undefined): string | undefined {
    if (consent) return 'BAD_USER_INPUT input.event:nothingToObjectTo';
    if (!open) return 'NOT_FOUND input.forPurpose:noOpenBasis';
    if (open.suspended) return 'CONFLICT input.event:beingWeighed';
    open.suspended = true;
    this.#say('objected', purpose);
    return this.#say('suspended', purpose);
  }

  #objectToMarketing(purpose: Code): undefined {
    if (!this.#open.has(purpose)) this.#say('objected', purpose);
    for (const [code] of this.#inOrder()) if (purposes.find(each => each.code === code)!.marketing) this.#end(code, 'objected');
    return undefined;
  }

  #inOrder = (): [Code, Basis][] =>
    purposes.flatMap(({ code }) => {
      const open = this.#open.get(code);
      return open ? [[code, open] as [Code, Basis]] : [];
    });

  #end(purpose: Code, how: Ended): undefined {
    this.#open.delete(purpose);
    this.#last.set(purpose, how);
    return this.#say(how, purpose);
  }

  #say(event: string, purpose: Code): undefined {
    this.ledger.push({ event, purpose });
    return undefined;
  }
}

const noes: ReadonlySet<string> = new Set(['refused', 'withdrawn', 'objected']);
