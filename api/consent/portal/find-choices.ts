import { findYouth } from '../../contacts/minors.ts';
import type { Context } from '../../context.ts';
import type { Field } from '../../fields/field.ts';
import { textIn } from '../../fields/local-text.ts';
import type { OfferedLanguage } from '../../languages.ts';
import type { NoLegalBasisDetail, Standing } from '../../legal-bases/standing.ts';
import { legalBasesSql, type StoredState } from '../../legal-bases/state.ts';
import { ageFactsOf, offForMinors } from '../../legal-bases/youth.ts';
import { findPurposes } from '../../purposes/find-purposes.ts';
import type { Purpose } from '../../purposes/purpose.ts';
import type { PortalSession } from './session.ts';

/** What a person may do about a purpose: stop (withdraw, or object to advertising), object (weighed by a person), give a yes or no; or nothing, and why. */
export type PossibleAct = 'STOP' | 'OBJECT' | 'GIVE' | 'WEIGHED' | 'NEEDED';

/** An explicit consent to sensitive fields that stands: taken back alone. */
export interface OwnExplicit {
  readonly id: string;
  readonly since: Date;
  /** Labels of the fields that it opens. */
  readonly fields: readonly string[];
}

/** One purpose as the person sees it. */
export interface Choice {
  readonly purpose: Purpose;
  readonly label: string;
  readonly standing: Standing;
  readonly detail: NoLegalBasisDetail | null;
  /** Since when it is as it is; null: it never was otherwise, or the address is shared. */
  readonly since: Date | null;
  /** Of the notice that the person was informed by. */
  readonly noticeVersion: number | null;
  readonly act: PossibleAct;
  readonly explicit: readonly OwnExplicit[];
}

const wanted = new Set([
  'purpose',
  'kind',
  'standing',
  'detail',
  'startsAt',
  'endedAt',
  'suspendedAt',
  'noticeVersion',
  'sensitiveConditions',
]);

/** The purposes that concern the person, with what they may do about each. Those that rest on consent are there also where nobody ever asked: what may be stopped may be given. */
export async function findChoices(ctx: Context, session: PortalSession, language: OfferedLanguage): Promise<Choice[]> {
  const purposes = (await findPurposes(ctx.query)).filter(({ state, builtIn }) => state === 'ACTIVE' && !builtIn);
  const facts = [...ctx.policy.purposes.values()].filter(({ presence }) => presence === 'basis');
  const states = new Map<string, StoredState>();
  for (const id of session.contactIds) {
    const [row] = await ctx.query<{ states: StoredState[] }>(`SELECT ${legalBasesSql('$1::uuid', facts, wanted)} AS states`, [id]);
    for (const state of row!.states) {
      const before = states.get(state.purpose);
      // Of several behind one address, the one for whom something stands.
      if (!before || (before.standing !== 'STANDS' && state.standing === 'STANDS')) states.set(state.purpose, state);
    }
  }
  const youth = session.isShared ? null : await findYouth(ctx.query, session.contactIds[0]!);
  const objected = session.isShared ? new Map<string, Date>() : await objectionsOf(ctx, session.contactIds[0]);
  return purposes.flatMap(purpose => {
    const state = states.get(purpose.code);
    const act = state && possible(purpose, state, session);
    if (!act) return [];
    // Nobody under 18 is asked for what is off for them (L36).
    if (act === 'GIVE' && youth && offForMinors(ageFactsOf(purpose), youth)) return [];
    const since = session.isShared
      ? null
      : (state.endedAt ?? (state.suspendedAt && (objected.get(purpose.code) ?? state.suspendedAt)) ?? state.startsAt ?? null);
    return [
      {
        purpose,
        label: textIn(purpose.texts, language, purpose.code),
        standing: state.standing,
        detail: state.detail ?? null,
        since: since === null ? null : new Date(since),
        noticeVersion: state.noticeVersion ?? null,
        act,
        explicit: session.isShared ? [] : explicitOf(ctx, state, language),
      },
    ];
  });
}

/** When we received what is being weighed: on the telephone it may have been said before it was written down. */
const objectionsOf = async ({ query }: Context, contactId: string | undefined): Promise<ReadonlyMap<string, Date>> =>
  new Map(
    (
      await query<{ code: string; at: Date }>(
        'SELECT p.code, o.received_at AS at FROM objection o JOIN purpose p ON p.id = o.purpose_id WHERE o.contact_id = $1 AND o.decided_at IS NULL',
        [contactId],
      )
    ).map(({ code, at }) => [code, at]),
  );

const explicitOf = ({ policy }: Context, { sensitiveConditions }: StoredState, language: OfferedLanguage): OwnExplicit[] =>
  (sensitiveConditions ?? []).flatMap(({ id, provision, startsAt, endedAt, fields }) =>
    provision === 'ART_9_2_A' && !endedAt
      ? [
          {
            id,
            since: new Date(startsAt),
            fields: fields.map(key => textIn((policy.fields.get(key) as Field | undefined)?.labels ?? {}, language, key)),
          },
        ]
      : [],
  );

/** Pure. Null: it does not concern them. */
export function possible(
  { basisKind, directMarketing }: Pick<Purpose, 'basisKind' | 'directMarketing'>,
  { standing }: Pick<StoredState, 'standing'>,
  { isShared }: Pick<PortalSession, 'isShared'>,
): PossibleAct | null {
  const open = standing === 'STANDS' || standing === 'NOT_YET' || standing === 'SUSPENDED';
  if (basisKind === 'CONSENT') {
    if (open) return 'STOP';
    // Nobody says yes for the others behind the same address.
    return isShared ? null : 'GIVE';
  }
  if (!open) return null;
  if (directMarketing) return 'STOP';
  if (standing === 'SUSPENDED') return 'WEIGHED';
  return basisKind === 'LEGITIMATE_INTERESTS' || basisKind === 'PUBLIC_TASK' ? 'OBJECT' : 'NEEDED';
}
