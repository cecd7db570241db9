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
  @Field(() => String, { description: 'The article of the GDPR it comes from: "6(1)"; of the ePrivacy directive: "2002/58: 13(2)".' })
  article!: string;
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
  const ask = (item: string, article: string, done: boolean) => items.push({ item, article, done });
  const kind = purpose.basisKind;
  const covered = purpose.fields.map(({ field }) => fields.get(field));
  const sensitive = covered.filter(field => field !== undefined && field.sensitivity !== 'ORDINARY') as CataloguedField[];

  ask('organisation', '13(1)(a)', missingOf(organisation).length === 0);
  ask(
    'labels',
    '12(1)',
    [...organisation.languages, 'en'].every(language => said(purpose.texts[language] ?? null)),
  );
  ask('basisKind', '6(1)', kind !== null);
  if (kind === 'LEGAL_OBLIGATION' || kind === 'PUBLIC_TASK' || kind === 'LEGITIMATE_INTERESTS')
    ask('basisReference', '5(2)', said(purpose.basisReference));
  if (kind === 'LEGITIMATE_INTERESTS') ask('balancingTest', '6(1)(f)', said(purpose.balancingTest));
  if (kind === 'LEGITIMATE_INTERESTS' && organisation.profile === 'PUBLIC_AUTHORITY')
    ask('outsideTasksStatement', '6(1)', said(purpose.outsideTasksStatement));
  if (kind === 'CONSENT' && (organisation.profile === 'EMPLOYER' || organisation.profile === 'PUBLIC_AUTHORITY'))
    ask('imbalanceStatement', '7(4)', said(purpose.imbalanceStatement));
  ask('fields', '5(1)(c)', purpose.fields.length > 0 && purpose.fields.every(({ justification }) => said(justification)));
  ask(
    'fieldsInUse',
    '25(2)',
    covered.every(field => field?.inUse === true),
  );
  ask('retention', '5(1)(e)', purpose.retentionMonths !== null || said(purpose.retentionRule));
  ask('recipients', '13(1)(e)', purpose.recipients.length > 0);
  ask('transfers', '13(1)(f)', said(purpose.transfers));
  ask('automatedDecisions', '13(2)(f)', said(purpose.automatedDecisions));
  ask('directMarketing', '21(2)', purpose.directMarketing !== null);
  if (purpose.directMarketing) {
    ask('channel', '2002/58: 13', purpose.channel !== null);
    if (purpose.channel === 'EMAIL' || purpose.channel === 'SMS')
      ask('marketingBasis', '2002/58: 13(2)', kind === 'CONSENT' || kind === 'LEGITIMATE_INTERESTS');
  }
  if (sensitive.length > 0) {
    ask(
      'sensitiveProvisions',
      '9(2)',
      sensitive.every(field =>
        purpose.sensitiveProvisions.some(
          ({ provision, reference, fields: its }) => its.includes(field.key) && said(reference) && fits(provision, field),
        ),
      ),
    );
  }
  if (purpose.openToMinors && (purpose.directMarketing || purpose.profiling))
    ask('minorsOverride', 'recital 71', said(purpose.minorsOverride));
  if (sensitive.length > 0 || purpose.openToMinors || purpose.profiling) ask('dpia', '35', said(purpose.dpia));
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
