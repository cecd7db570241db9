import type { DataProvider, GetListParams, GetListResult, GetOneParams, RaRecord } from 'react-admin';
import { ask, askFor } from './api/ask.ts';
import { Refused } from './api/refused.ts';
import { type Selection, selecting } from './contacts/fields.ts';
import * as documents from './generated/graphql.ts';

/** How a list of contacts is asked: under a purpose, by cursor, for the fields that the screen shows. */
export type ContactsMeta = Omit<documents.ContactsQueryVariables, keyof Selection> & { fields: string[] };
export type ContactMeta = { purpose: string; fields: string[]; because?: documents.Because };

type List = (params: GetListParams) => Promise<GetListResult>;
type One = (params: GetOneParams) => Promise<object | null>;

const lists: Record<string, List> = {
  async contacts({ meta }) {
    const { fields, ...variables } = meta as ContactsMeta;
    const { data, refusals } = await ask(documents.ContactsDocument, { ...variables, ...selecting(fields) });
    if (!data.contacts) throw refusals[0] ?? new Refused('NOT_FOUND');
    const { nodes, pageInfo, totalCount } = data.contacts;
    return { data: nodes, pageInfo, meta: { end: pageInfo.endCursor, count: totalCount, refusals } };
  },
  async 'access-log'({ meta }) {
    const log = await askFor(documents.AccessLogDocument, meta, 'accessLog');
    return { data: log?.nodes ?? [], pageInfo: log?.pageInfo, meta: { end: log?.pageInfo.endCursor, perDay: log?.perDay } };
  },
  async ledger({ meta }) {
    const ledger = await askFor(documents.LedgerDocument, meta, 'ledger');
    return { data: ledger?.nodes ?? [], pageInfo: ledger?.pageInfo, meta: { end: ledger?.pageInfo.endCursor } };
  },
  guardians: async ({ meta }) => all(await askFor(documents.GuardiansDocument, meta, 'guardians')),
  proposals: async ({ meta }) => all(await askFor(documents.ProposalsDocument, meta, 'proposals')),
  async objections({ meta }) {
    const waiting = await askFor(documents.ObjectionsDocument, meta, 'objections');
    return { data: waiting?.nodes ?? [], pageInfo: waiting?.pageInfo, meta: { end: waiting?.pageInfo.endCursor } };
  },
  purposes: async ({ meta }) => all(await askFor(documents.PurposesDocument, meta, 'purposes'), purpose => purpose.code),
  notices: async ({ meta }) => all(await askFor(documents.NoticesDocument, meta, 'notices'), notice => notice.purpose),
  'consent-forms': async ({ meta }) => all(await askFor(documents.ConsentFormsDocument, meta, 'consentForms'), form => form.code),
  fields: async ({ meta }) => all(await askFor(documents.CatalogueDocument, meta, 'catalogue'), field => field.key),
  roles: async ({ meta }) => all(await askFor(documents.RolesDocument, { ...meta }, 'roles'), role => role.code),
  'role-changes': async () => all(await askFor(documents.RoleChangesDocument, {}, 'roleChanges')),
  readers: async ({ meta }) => all(await askFor(documents.ReadersDocument, { sensitive: false, ...meta }, 'readers')),
  staff: async () => all(await askFor(documents.StaffMembersDocument, {}, 'staffMembers')),
  'device-recoveries': async () => all(await askFor(documents.DeviceRecoveriesDocument, {}, 'deviceRecoveries')),
  'service-accounts': async () => all(await askFor(documents.ServiceAccountsDocument, {}, 'serviceAccounts')),
  recipients: async () => all(await askFor(documents.RecipientsDocument, {}, 'recipients')),
};

const ones: Record<string, One> = {
  contacts({ id, meta }) {
    const { fields, ...variables } = meta as ContactMeta;
    return askFor(documents.ContactDocument, { ...variables, id: String(id), ...selecting(fields) }, 'contact').then(
      contact => contact ?? null,
    );
  },
  purposes: async ({ id, meta }) =>
    named(await askFor(documents.PurposeDocument, { language: meta.language, code: String(id) }, 'purpose'), String(id)),
  notices: async ({ id, meta }) =>
    named(await askFor(documents.NoticeDocument, { language: meta.language, purpose: String(id) }, 'notice'), String(id)),
  'consent-forms': async ({ id, meta }) =>
    named(
      (await askFor(documents.ConsentFormsDocument, { language: meta.language }, 'consentForms'))?.find(({ code }) => code === id),
      String(id),
    ),
  consents: async ({ meta }) => named(await askFor(documents.ConsentStatisticsDocument, meta, 'consentStatistics'), 'consents'),
  'legal-settings': async () => named(await askFor(documents.LegalSettingsDocument, {}, 'legalSettings'), 'legal-settings'),
  organisation: async () => named(await askFor(documents.OrganisationDocument, {}, 'organisation'), 'organisation'),
};

/** react-admin wants an id on everything; here most things are known by their code. */
const all = <T extends object>(rows: T[] | null | undefined, id?: (row: T) => string) => {
  const data = (rows ?? []).map(row => (id ? { ...row, id: id(row) } : row)) as (T & RaRecord)[];
  return { data, total: data.length };
};
const named = <T extends object>(row: T | null | undefined, id: string) => (row ? { ...row, id } : null);

const notOffered = (what: string) => () => Promise.reject(new Error(`${what} is not offered: acts have documents of their own`));

/** What react-admin reads through. Writing is done by acts, each with its own document; there is no generic update. */
export const dataProvider: DataProvider = {
  getList: (resource, params) => (lists[resource] ?? notOffered(resource))(params) as Promise<GetListResult<never>>,
  async getOne(resource, params) {
    const data = await (ones[resource] ?? notOffered(resource))(params);
    if (!data) throw new Refused('NOT_FOUND');
    return { data: data as never };
  },
  getMany: notOffered('getMany'),
  getManyReference: notOffered('getManyReference'),
  create: notOffered('create'),
  update: notOffered('update'),
  updateMany: notOffered('updateMany'),
  delete: notOffered('delete'),
  deleteMany: notOffered('deleteMany'),
};
