import { Field, ObjectType } from 'type-graphql';
import type { CataloguedField } from '../fields/catalogue.ts';
import { missingOf } from '../organisation/missing-of.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import type { Purpose } from './purpose.ts';
import type { SensitiveProvision } from './sensitive-provision.ts';

@ObjectType({ description: 'One thing that a purpose must have before it is activated, and while it is active.' })
export class ChecklistItem {
  @Field(() => String, { description: 'Stable name; a field of the purpose, where it is about one.' }) item!: string;
  @Field(() => Boolean, { description: 'Whether it is there.' }) done!: boolean;
  @Field(() => String, { description: 'The rule of law it comes from, by our number: "L40".' }) rule!: string;
}

/** What the checklist looks at beside the purpose itself. */
export interface Surroundings {
  readonly organisation: Organisation;
  readonly fields: ReadonlyMap<string, CataloguedField>;
}

const said = (text: string | null) => text !== null && text.trim() !== '';

/** What the purpose must have; only items that apply to it are listed. Pure. */
export function checklist(purpose: Purpose, { organisation, fields }: Surroundings): ChecklistItem[] {
  if (purpose.builtIn) return [];
  const items: ChecklistItem[] = [];
  const ask = (item: string, rule: string, done: boolean) => items.push({ item, rule, done });
  const kind = purpose.basisKind;
  const covered = purpose.fields.map(({ field }) => fields.get(field));
  const sensitive = covered.filter(field => field !== undefined && field.sensitivity !== 'ORDINARY') as CataloguedField[];

  ask('organisation', 'L1', missingOf(organisation).length === 0);
  ask(
    'labels',
    'L6',
    [...organisation.languages, 'en'].every(language => said(purpose.texts[language] ?? null)),
  );
  ask('basisKind', 'L40', kind !== null);
  if (kind === 'LEGAL_OBLIGATION' || kind === 'PUBLIC_TASK' || kind === 'LEGITIMATE_INTERESTS')
    ask('basisReference', 'L13', said(purpose.basisReference));
  if (kind === 'LEGITIMATE_INTERESTS') ask('balancingTest', 'L40', said(purpose.balancingTest));
  if (kind === 'LEGITIMATE_INTERESTS' && organisation.profile === 'PUBLIC_AUTHORITY')
    ask('outsideTasksStatement', 'L5', said(purpose.outsideTasksStatement));
  if (kind === 'CONSENT' && (organisation.profile === 'EMPLOYER' || organisation.profile === 'PUBLIC_AUTHORITY'))
    ask('imbalanceStatement', 'L5', said(purpose.imbalanceStatement));
  ask('fields', 'L42', purpose.fields.length > 0 && purpose.fields.every(({ justification }) => said(justification)));
  ask(
    'fieldsInUse',
    'L42',
    covered.every(field => field?.inUse === true),
  );
  ask('retention', 'L44', purpose.retentionMonths !== null || said(purpose.retentionRule));
  ask('recipients', 'L51', purpose.recipients.length > 0);
  ask('transfers', 'L1', said(purpose.transfers));
  ask('automatedDecisions', 'L1', said(purpose.automatedDecisions));
  ask('directMarketing', 'L95', purpose.directMarketing !== null);
  if (purpose.directMarketing) {
    ask('channel', 'L95', purpose.channel !== null);
    if (purpose.channel === 'EMAIL' || purpose.channel === 'SMS')
      ask('marketingBasis', 'L91', kind === 'CONSENT' || kind === 'LEGITIMATE_INTERESTS');
  }
  if (sensitive.length > 0) {
    ask(
      'sensitiveProvisions',
      'L20',
      sensitive.every(field =>
        purpose.sensitiveProvisions.some(
          ({ provision, reference, fields: its }) => its.includes(field.key) && said(reference) && fits(provision, field),
        ),
      ),
    );
    ask('dpia', 'L85', said(purpose.dpia));
  }
  return items;
}

/** Each kind of sensitive data has grounds of its own: Art. 9(2), Art. 10, an authorisation. */
export function fits(provision: SensitiveProvision, field: Pick<CataloguedField, 'sensitivity'>): boolean {
  switch (field.sensitivity) {
    case 'ORDINARY':
      return false;
    case 'SPECIAL':
      return provision.startsWith('ART_9_2_');
    case 'CRIMINAL':
      return provision === 'ART_10';
    case 'NATIONAL_NUMBER':
      return provision === 'NATIONAL_NUMBER';
  }
}
