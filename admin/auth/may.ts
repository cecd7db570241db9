import { createMongoAbility, type MongoAbility } from '@casl/ability';
import { unpackRules } from '@casl/ability/extra';
import type { Duty, DutyAct } from '../generated/graphql.ts';
import type { Viewer } from './viewer.ts';

type Ability = MongoAbility<[string, 'Contact']>;
type Asked = { viewer: Viewer; abilities: Ability[] };
type Answer = (asked: Asked) => boolean;

/** One ability per role: merged into one, a role's `cannot` would cancel another role's `can`. */
export const abilitiesOf = (viewer: Viewer): Ability[] =>
  viewer.roles.map(role => createMongoAbility<Ability>(unpackRules(JSON.parse(role.packedRules))));

const contact =
  (action: string): Answer =>
  ({ abilities }) =>
    abilities.some(ability => ability.can(action, 'Contact'));
const duty =
  (wanted: Duty, ...acts: DutyAct[]): Answer =>
  ({ viewer }) =>
    viewer.roles.some(role => role.duties.some(held => held.duty === wanted && acts.some(act => held.acts.includes(act))));
const purpose =
  (code: string): Answer =>
  ({ viewer }) =>
    viewer.purposes.some(held => held.code === code);
const either =
  (...answers: Answer[]): Answer =>
  asked =>
    answers.some(answer => answer(asked));
const staff: Answer = ({ viewer }) => viewer.kind === 'STAFF';

/** Every room of the console and what opens it. What is not named here is closed. */
const opens: Record<string, Record<string, Answer>> = {
  contacts: { list: contact('read'), show: contact('read'), create: contact('create'), edit: contact('update') },
  exports: { create: contact('export') },
  imports: { list: duty('IMPORT', 'MANAGE'), show: duty('IMPORT', 'MANAGE') },
  jobs: { list: either(contact('export'), duty('IMPORT', 'MANAGE')) },
  'legal-bases': { list: duty('LEGAL_BASIS', 'READ'), create: duty('LEGAL_BASIS', 'RECORD'), end: duty('LEGAL_BASIS', 'END') },
  consents: { list: asked => purpose('consent-administration')(asked) && duty('LEGAL_BASIS', 'READ')(asked) },
  'access-log': { list: duty('ACCESS_LOG', 'READ') },
  guardians: { list: duty('SUBJECT_REQUEST', 'HANDLE'), edit: duty('SUBJECT_REQUEST', 'HANDLE') },
  proposals: { list: purpose('consent-administration') },
  objections: { list: purpose('consent-administration') },
  purposes: {
    list: staff,
    show: staff,
    create: duty('PURPOSE', 'DRAFT'),
    edit: duty('PURPOSE', 'DRAFT'),
    activate: duty('PURPOSE', 'ACTIVATE'),
    retire: duty('PURPOSE', 'RETIRE'),
  },
  informing: { list: duty('NOTICE', 'PUBLISH') },
  notices: { list: staff, show: staff, edit: duty('NOTICE', 'DRAFT'), publish: duty('NOTICE', 'PUBLISH') },
  'consent-forms': { list: staff, show: staff, create: duty('NOTICE', 'PUBLISH'), edit: duty('NOTICE', 'PUBLISH') },
  fields: { list: staff, create: duty('FIELD', 'DEFINE'), edit: duty('FIELD', 'DEFINE') },
  roles: { list: staff, show: staff, create: duty('ROLE', 'GRANT', 'DEFINE', 'MANAGE'), edit: duty('ROLE', 'GRANT', 'DEFINE', 'MANAGE') },
  'role-changes': { list: either(duty('ROLE', 'GRANT'), duty('ACCESS_LOG', 'READ')) },
  'role-preview': { list: duty('ROLE', 'GRANT') },
  readers: {
    list: either(duty('ACCESS_LOG', 'READ'), duty('STAFF', 'MANAGE')),
    show: either(duty('ACCESS_LOG', 'READ'), duty('STAFF', 'MANAGE')),
    edit: duty('STAFF', 'MANAGE'),
  },
  staff: {
    list: duty('STAFF', 'READ', 'MANAGE'),
    create: duty('STAFF', 'MANAGE'),
    edit: duty('ROLE', 'GRANT'),
    recover: duty('STAFF', 'MANAGE'),
  },
  'break-glass': { list: either(duty('BREAK_GLASS', 'TAKE'), duty('ACCESS_LOG', 'READ')), create: duty('BREAK_GLASS', 'TAKE') },
  'service-accounts': {
    list: duty('SERVICE_ACCOUNT', 'READ', 'MANAGE'),
    create: duty('SERVICE_ACCOUNT', 'MANAGE'),
    edit: duty('SERVICE_ACCOUNT', 'MANAGE'),
  },
  'my-sign-in': { list: staff, create: staff },
  organisation: { list: staff, edit: duty('ORGANISATION', 'MANAGE') },
  'legal-settings': { list: staff, edit: duty('ORGANISATION', 'MANAGE') },
  recipients: { list: staff, create: duty('RECIPIENT', 'MANAGE') },
};

/** Every room that has a door. */
export const rooms = Object.keys(opens);

/** Does this viewer have a reason to be here? The console foresees; the API decides. */
export const may = (viewer: Viewer, resource: string, action: string): boolean =>
  opens[resource]?.[action]?.({ viewer, abilities: abilitiesOf(viewer) }) ?? false;
