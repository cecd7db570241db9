import type { Decision } from '../access/decide.ts';
import type { Reason } from '../access/verdict.ts';
import { holdsDutyFor, type Viewer } from '../access/viewer.ts';
import type { Policy } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { legalBasesSql } from '../legal-bases/state.ts';
import type { Shown } from './reading-sql.ts';
import { type RemedyOf, remedyFor } from './remedy.ts';
import type { ContactSelection } from './selection.ts';

/** A field that is not shown, why, and what would change it. */
export interface Withheld {
  readonly field: string;
  readonly reason: Reason;
  readonly remedy: RemedyOf;
}

/** What one selection shows to one viewer under one decision, whoever the contacts are. */
export interface ShownTo {
  readonly shown: Shown;
  /** Selected fields whose verdict is `no`: withheld for the whole answer, whether or not a value exists. */
  readonly always: readonly Withheld[];
  readonly remedyOf: (field: string, reason: Reason) => RemedyOf;
}

type Known = Map<string, ShownTo & { readonly policy: Policy }>;

/** Kept for as long as viewer and selection live: both are objects of one policy version, so a change of rights begins anew. */
const known = new WeakMap<Viewer, WeakMap<ContactSelection, Known>>();

export function shownTo(policy: Policy, decision: Decision, selection: ContactSelection): ShownTo {
  const ofViewer = known.get(decision.viewer) ?? new WeakMap<ContactSelection, Known>();
  known.set(decision.viewer, ofViewer);
  const ofSelection = ofViewer.get(selection) ?? (new Map() as Known);
  ofViewer.set(selection, ofSelection);
  const key = `${decision.action} ${decision.purpose.code}`;
  const before = ofSelection.get(key);
  if (before?.policy === policy) return before;
  const made = { ...make(policy, decision, selection), policy };
  ofSelection.set(key, made);
  return made;
}

function make(policy: Policy, decision: Decision, selection: ContactSelection): ShownTo {
  const catalogue = policy.fields as ReadonlyMap<string, Field>;
  const fields = [...selection.fields].map(key => catalogue.get(key)!).filter(field => decision.verdicts.get(field.key)?.is !== 'no');
  const purposes = [...policy.purposes.values()].filter(purpose => purpose.presence === 'basis' && mayReadBases(decision, purpose.code));
  const legalBases = selection.legalBases && purposes.length > 0 ? legalBasesSql('seen.id', purposes, selection.legalBases) : null;
  const origins = selection.origins || selection.version;
  const evidence = selection.legalBases?.has('evidence') ?? false;
  const remedies = new Map<string, RemedyOf>();
  const remedyOf = (field: string, reason: Reason): RemedyOf => {
    const remedy = remedies.get(`${reason} ${field}`) ?? remedyFor(policy, decision, field, reason);
    remedies.set(`${reason} ${field}`, remedy);
    return remedy;
  };
  const always = [...selection.fields].flatMap(field => {
    const verdict = decision.verdicts.get(field);
    return selection.withheld && verdict?.is === 'no' ? [{ field, reason: verdict.reason, remedy: remedyOf(field, verdict.reason) }] : [];
  });
  const key = [origins, evidence, legalBases, ...fields.map(field => field.key)].join();
  return { shown: { fields, origins, legalBases, evidence, key }, always, remedyOf };
}

/** Legal bases are shown per purpose of the viewer's roles with that duty; under `consent-administration` those of every purpose. */
export const mayReadBases = (decision: Decision, purpose: string): boolean =>
  holdsDutyFor(
    decision.viewer,
    'LegalBasis',
    'read',
    decision.purpose.code === 'consent-administration' ? 'consent-administration' : purpose,
  );
