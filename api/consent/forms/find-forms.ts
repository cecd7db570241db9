import type { Context } from '../../context.ts';
import { ConsentForm } from './consent-form.ts';

type Query = Context['query'];

export const isFormCode = (text: string): boolean => /^[a-z][a-z0-9-]{1,39}$/.test(text);

const columns = `f.code, f.version, f.state, f.titles AS "titleTexts", f.intros AS "introTexts", f.purposes, f.fields, f.languages, f.origins,
  f.online_service AS "onlineService", f.created_at AS "savedAt"`;
const latest = 'f.version = (SELECT max(version) FROM consent_form l WHERE l.code = f.code)';

const formOf = (row: object): ConsentForm => Object.assign(new ConsentForm(), row);

/** The last version of every form, by code. */
export const findForms = async (query: Query): Promise<ConsentForm[]> =>
  (await query<object>(`SELECT ${columns} FROM consent_form f WHERE ${latest} ORDER BY f.code LIMIT 500`)).map(formOf);

/** A form as it is now, in whatever state; or in one version of it. */
export async function findForm(query: Query, code: string, version: number | null = null): Promise<ConsentForm | null> {
  if (!isFormCode(code)) return null;
  const [row] = await query<object>(
    `SELECT ${columns} FROM consent_form f WHERE f.code = $1 AND ($2::integer IS NULL OR f.version = $2) ORDER BY f.version DESC LIMIT 1`,
    [code, version],
  );
  return row ? formOf(row) : null;
}

/** A form that people can see. */
export async function findOpenForm(query: Query, code: string): Promise<ConsentForm | null> {
  const form = await findForm(query, code);
  return form?.state === 'OPEN' ? form : null;
}

/** Whether an open form may be used from this origin. */
export async function isFormOrigin(query: Query, origin: string): Promise<boolean> {
  const rows = await query(`SELECT FROM consent_form f WHERE ${latest} AND f.state = 'OPEN' AND $1 = ANY (f.origins) LIMIT 1`, [origin]);
  return rows.length > 0;
}
