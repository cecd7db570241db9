import { randomBytes, randomUUID } from 'node:crypto';
import { graphql, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import '../../api/contacts/contact.entity.ts';
import { type Duty, type DutyAct, duties } from '../../api/access/duty.ts';
import type { Viewer } from '../../api/access/viewer.ts';
import { abilityOf } from '../../api/access/ability.ts';
import type { Context, Transaction } from '../../api/context.ts';
import { LegalSettingsResolver } from '../../api/organisation/legal-settings.resolver.ts';
import { NoticesResolver } from '../../api/notices/notices.resolver.ts';
import { OrganisationResolver } from '../../api/organisation/organisation.resolver.ts';
import { syncPolicy } from '../../api/policy.ts';
import { CatalogueResolver } from '../../api/purposes/catalogue.resolver.ts';
import { PurposesResolver } from '../../api/purposes/purposes.resolver.ts';
import { RecipientsResolver } from '../../api/recipients/recipients.resolver.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';

let schema: GraphQLSchema | undefined;
const ours = () =>
  (schema ??= buildSchemaSync({
    resolvers: [OrganisationResolver, LegalSettingsResolver, NoticesResolver, RecipientsResolver, PurposesResolver, CatalogueResolver],
    validate: false,
  }));

export interface Answer {
  readonly data: Record<string, any> | null;
  /** `CODE path:rule path:rule`, of each error. */
  readonly refused: string[];
}

/** Somebody with these duties and no rights on fields; without any: every duty there is. */
export function officer(...held: [Duty, DutyAct][]): Viewer {
  const all = Object.entries(duties).map(([duty, acts]) => ({ duty: duty as Duty, acts }));
  const rules = held.length === 0 ? all : held.map(([duty, act]) => ({ duty, acts: [act] }));
  const role = { code: 'officer', purposes: new Set(['consent-administration', 'newsletter']), ability: abilityOf([]), duties: rules };
  return {
    kind: 'staff',
    id: '01890000-0000-7000-8000-00000000000f',
    name: 'Odile',
    roles: [role],
    freshSecondFactor: true,
    recipientId: null,
  };
}

/** A database with catalogue and built-in purposes, and a privacy officer who asks it. No HTTP. */
export class Office {
  readonly db: TestDatabase;
  readonly #contexts: RequestContexts;

  constructor(db: TestDatabase) {
    this.db = db;
    this.#contexts = new RequestContexts({ db: db.db, config: db.config, keys: db.keys });
  }

  static async open(): Promise<Office> {
    const office = new Office(await openTestDatabase());
    await syncPolicy(office.sql);
    return office;
  }

  close = (): Promise<void> => this.db.drop();

  /** As the runtime role. */
  sql = async <Row = any>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await this.db.db.pool.query(text, values as unknown[])).rows as Row[];

  /** As the owner, who may do anything. */
  asOwner = (text: string, values: unknown[] = []): Promise<unknown> => this.db.db.owner(source => source.query(text, values));

  async context(viewer: Viewer | null = officer()): Promise<Context> {
    const request = { headers: {}, ip: '127.0.0.1' };
    return Object.assign(await this.#contexts.make(request as never, {} as never, randomUUID()), { viewer });
  }

  /** Work inside one transaction, as steps are. */
  inside = async <T>(work: (tx: Transaction) => Promise<T>, viewer: Viewer | null = officer()): Promise<T> =>
    (await this.context(viewer)).transaction(work);

  async ask(source: string, input?: unknown, viewer: Viewer | null = officer()): Promise<Answer> {
    const { data, errors } = await graphql({ schema: ours(), source, variableValues: { input }, contextValue: await this.context(viewer) });
    return { data: data as Answer['data'], refused: (errors ?? []).map(error => told(error.extensions, error.message)) };
  }

  reviseOrganisation = (input: object) =>
    this.ask(
      'mutation ($input: OrganisationInput!) { reviseOrganisation(input: $input) { organisation { version legalName email missing } } }',
      input,
    );
  draft = (input: object, viewer?: Viewer) =>
    this.ask('mutation ($input: DraftPurposeInput!) { draftPurpose(input: $input) { purpose { code state revision } } }', input, viewer);
  revise = (input: object, viewer?: Viewer) =>
    this.ask(
      'mutation ($input: RevisePurposeInput!) { revisePurpose(input: $input) { purpose { revision noticeVersion } } }',
      { reason: 'asked by the board', ...input },
      viewer,
    );
  activate = (code: string, expectedRevision: number, viewer?: Viewer) =>
    this.ask(
      'mutation ($input: PurposeStepInput!) { activatePurpose(input: $input) { purpose { state revision noticeVersion checklist { item done article } } } }',
      { code, expectedRevision },
      viewer,
    );
  retire = (code: string, expectedRevision: number, viewer?: Viewer) =>
    this.ask(
      'mutation ($input: PurposeStepInput!) { retirePurpose(input: $input) { purpose { state } } }',
      { code, expectedRevision },
      viewer,
    );
  defineField = (input: object, viewer?: Viewer) =>
    this.ask(
      'mutation ($input: DefineFieldInput!) { defineField(input: $input) { field { key inUse label purposes choices { value label(language: "nl") } } } }',
      { ...shoeSize, ...input },
      viewer,
    );
  useField = (input: object, viewer?: Viewer) =>
    this.ask('mutation ($input: UseFieldInput!) { useField(input: $input) { field { inUse necessity } } }', input, viewer);

  draftNotice = (input: object, viewer?: Viewer) =>
    this.ask('mutation ($input: DraftNoticeInput!) { draftNotice(input: $input) { notice { draft { revision } } } }', input, viewer);
  publishNotice = (purpose: string, expectedRevision: number, viewer?: Viewer) =>
    this.ask(
      'mutation ($input: PublishNoticeInput!) { publishNotice(input: $input) { notice { versions { version texts { language audience } } } } }',
      { purpose, expectedRevision, reason: 'asked by the board' },
      viewer,
    );

  /** An organisation that lacks nothing, and an internal recipient; answers the recipient's id. */
  async complete(profile = 'PRIVATE'): Promise<string> {
    await this.reviseOrganisation({ ...organisation, profile });
    const { data } = await this.ask('mutation ($input: AddRecipientInput!) { addRecipient(input: $input) { recipient { id } } }', {
      code: 'us',
      name: 'Us',
      country: 'BE',
      internal: true,
    });
    return data!['addRecipient'].recipient.id;
  }

  /** A purpose from draft to active; `more` overrides the usual. */
  async activePurpose(code: string, recipient: string, more: object = {}): Promise<void> {
    await this.draft({ code, labels });
    const revised = await this.revise({ code, expectedRevision: 1, ...whole(recipient), ...more });
    const activated = await this.activate(code, 2);
    if (revised.refused.length + activated.refused.length > 0) throw new Error([...revised.refused, ...activated.refused].join('\n'));
  }
}

const told = (extensions: Record<string, unknown>, message: string): string =>
  extensions['code']
    ? [
        extensions['code'],
        ...((extensions['problems'] ?? []) as { path: string; rule: string }[]).map(({ path, rule }) => `${path}:${rule}`),
      ].join(' ')
    : message;

export const labels = [
  { language: 'nl', text: 'Nieuwsbrief' },
  { language: 'fr', text: 'Lettre' },
  { language: 'en', text: 'Newsletter' },
];

export const organisation = {
  legalName: 'Fietshuis vzw',
  enterpriseNumber: '0123.456.749',
  street: 'Dorpsstraat 1',
  postalCode: '9000',
  city: 'Gent',
  country: 'be',
  email: 'privacy@fietshuis.be',
  profile: 'PRIVATE',
  supervisoryAuthority: 'GBA',
  reason: 'first time',
  expectedVersion: 1,
};

/** Everything that a purpose on consent needs. */
export const whole = (recipient: string) => ({
  basisKind: 'CONSENT',
  fields: [
    { field: 'givenName', justification: 'to greet' },
    { field: 'email', justification: 'to send it to' },
  ],
  directMarketing: false,
  retentionMonths: 24,
  recipients: [recipient],
  transfers: 'none',
  automatedDecisions: 'none',
});

const shoeSize = {
  key: 'custom.shoeSize',
  labels: [{ language: 'nl', text: 'Schoenmaat' }],
  kind: 'NUMBER',
  category: 'OTHER',
  sensitivity: 'ORDINARY',
  necessity: 'we lend shoes',
  purpose: 'lending',
  justification: 'to have them ready',
};

/** A contact that has nothing but an id and a proof key; legal bases need no more of it. */
export const somebody = () => ({ id: randomUUID(), proofKey: randomBytes(32) });

/** Everything that a notice of an ordinary purpose on consent needs, in the languages of the organisation. */
export const wholeNotice = (purpose: string, expectedRevision = 0) => ({
  purpose,
  expectedRevision,
  obligation: 'VOLUNTARY',
  automatedDecisions: false,
  sources: ['PERSON'],
  words: [
    { language: 'nl', audience: 'ADULT', title: 'Onze nieuwsbrief', summary: 'Elke maand een mail.' },
    { language: 'fr', audience: 'ADULT', title: 'Notre lettre', summary: 'Un message par mois.' },
  ],
});
