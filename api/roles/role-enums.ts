import { registerEnumType } from 'type-graphql';
import { type Duty, type DutyAct, duties } from '../access/duty.ts';
import { actions } from '../access/viewer.ts';

const shout = (name: string) => name.replace(/(?<=[a-z])[A-Z]/g, letter => `_${letter}`).toUpperCase();
const shouted = <T extends string>(names: readonly T[]) => Object.fromEntries(names.map(name => [shout(name), name]));

/** The closed list of duties as GraphQL tells it: LEGAL_BASIS is `LegalBasis`. */
export const DutyName = shouted(Object.keys(duties) as Duty[]);
registerEnumType(DutyName, {
  name: 'Duty',
  description: 'A right that is not about a field. A closed list; each knows some acts.',
  valuesConfig: {
    LEGAL_BASIS: { description: 'Legal bases of contacts, for the purposes of the role: READ, RECORD, END.' },
    ACCESS_LOG: { description: 'Who looked at whom: READ.' },
    SUBJECT_REQUEST: { description: 'Requests of persons under Art. 12 to 22: HANDLE.' },
    PURPOSE: { description: 'What data is used for: DRAFT, ACTIVATE, RETIRE.' },
    NOTICE: { description: 'What persons are informed by (Art. 13, 14): DRAFT, PUBLISH.' },
    FIELD: { description: 'The field catalogue: DEFINE.' },
    ROLE: { description: 'Roles and who holds them: GRANT. Granting is not reading.' },
    STAFF: { description: 'Who works here: MANAGE.' },
    SERVICE_ACCOUNT: { description: 'Applications with a token: MANAGE.' },
    RECIPIENT: { description: 'The register of recipients (Art. 4(9)): MANAGE.' },
    IMPORT: { description: 'Bringing contacts in: MANAGE.' },
    ERASURE: { description: 'Erasing contacts (Art. 17): MANAGE.' },
    ORGANISATION: { description: 'The controller’s own particulars: MANAGE.' },
    BREAK_GLASS: {
      description: 'Any role at once, in an emergency, for hours at most, with a reason; whoever oversees the logs is told: TAKE.',
    },
  },
});

/** What may be done with a duty. */
export const DutyActName = shouted<DutyAct>([...new Set(Object.values(duties).flat())]);
registerEnumType(DutyActName, {
  name: 'DutyAct',
  description: 'An act that a duty knows.',
  valuesConfig: {
    READ: { description: 'Look at it.' },
    RECORD: { description: 'Write down a new one.' },
    END: { description: 'End one that stands.' },
    HANDLE: { description: 'Take it from receipt to answer.' },
    DRAFT: { description: 'Prepare it; nothing is in force yet.' },
    ACTIVATE: { description: 'Put it in force.' },
    RETIRE: { description: 'Take it out of force.' },
    PUBLISH: { description: 'Make a version that no one can change any more.' },
    DEFINE: { description: 'Add to the catalogue, switch on and off.' },
    GRANT: { description: 'Define roles, give and take them.' },
    MANAGE: { description: 'Add, change and end.' },
    TAKE: { description: 'Take it for oneself, for a while.' },
  },
});

/** The actions that a rule on fields may name. */
export const RuleAction = shouted(actions);
registerEnumType(RuleAction, {
  name: 'RuleAction',
  description: 'What a rule lets one do with fields of a contact.',
  valuesConfig: {
    READ: { description: 'See the value; implies COUNT. Filtering, sorting and searching follow it.' },
    CREATE: { description: 'Give a value when a contact is created.' },
    UPDATE: { description: 'Change the value; needs READ as well.' },
    COUNT: { description: 'Count and group by the value without seeing single ones.' },
    EXPORT: { description: 'Take the value along in an export; needs READ as well.' },
  },
});
