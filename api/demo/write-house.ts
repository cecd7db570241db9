// Declares the fields of the catalogue.
import '../contacts/contact.entity.ts';
import { raisePolicyVersion } from '../audit/change-log.ts';
import { parseEmail } from '../fields/email.ts';
import { settingDefinitions } from '../organisation/legal-setting.ts';
import { syncPolicy } from '../policy.ts';
import { keepVersions } from '../roles/keep-versions.ts';
import { demoPassword } from '../sign-in/demo-people.ts';
import { enrolStaff } from '../sign-in/enrol-staff.ts';
import { createServiceAccountWithToken } from '../staff/create-service-account.ts';
import { customFields, switchedOn } from './fields.ts';
import { forms } from './forms.ts';
import type { Loading } from './loading.ts';
import { organisation, recipients } from './organisation.ts';
import { writeNotices } from './write-notices.ts';
import { type PurposeOfDemo, purposes } from './purposes.ts';
import { roles } from './roles.ts';
import { demoSecretOf, serviceAccounts, staff } from './staff.ts';

/** A step: the organisation, what it keeps and why, and who works there. Everything but the contacts. */
export async function writeHouse(tx: Loading): Promise<void> {
  await syncPolicy(tx.query);
  await writeOrganisation(tx);
  await writeCatalogue(tx);
  for (const purpose of purposes) await writePurpose(tx, purpose);
  await writeNotices(tx);
  for (const role of roles) {
    await tx.query('INSERT INTO role (code, labels, purposes, rules, duties) VALUES ($1, $2, $3, $4, $5)', [
      role.code,
      role.labels,
      role.purposes,
      JSON.stringify(role.rules),
      JSON.stringify(role.duties),
    ]);
  }
  await keepVersions(tx);
  await writeForms(tx);
  await raisePolicyVersion(tx);
  await writePeople(tx);
  await writeLegalSettings(tx);
  await tx.refreshPolicy();
}

async function writeOrganisation(tx: Loading): Promise<void> {
  const columns = Object.keys(organisation);
  await tx.query(
    `INSERT INTO organisation (version, ${columns.join(', ')}) SELECT max(version) + 1, ${columns.map((_, i) => `$${i + 1}`).join(', ')} FROM organisation`,
    Object.values(organisation),
  );
  for (const recipient of recipients) {
    const { code, name, country, internal, transfer_tool: tool } = { internal: false, transfer_tool: null, ...recipient };
    await tx.query(
      'INSERT INTO recipient (id, code, name, country, internal, transfer_tool) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (code) DO NOTHING',
      [tx.ctx.newId(), code, name, country, internal, tool],
    );
  }
}

/** What Karim confirmed; the rest waits for a lawyer, and says so. */
async function writeLegalSettings(tx: Loading): Promise<void> {
  const confirmed = settingDefinitions.filter(({ key }) => key === 'consentAge.BE' || key === 'authority.BE' || key === 'minimumGroup');
  const admin = await tx.one<{ id: string }>(`SELECT id FROM staff_member WHERE email_key LIKE 'karim@%'`);
  const by = { confirmedBy: admin!.id, confirmedAt: tx.daysAgo(90).toISOString() };
  await tx.query('INSERT INTO legal_settings (version, entries, created_at, created_by) VALUES (2, $1, $2, $3)', [
    JSON.stringify(Object.fromEntries(confirmed.map(({ key, standard, source }) => [key, { ...standard, source, ...by }]))),
    tx.daysAgo(90),
    admin!.id,
  ]);
}

async function writeCatalogue(tx: Loading): Promise<void> {
  for (const [key, necessity] of Object.entries(switchedOn))
    await tx.query('UPDATE field SET in_use = true, necessity = $2 WHERE key = $1', [key, necessity]);
  for (const { key, kind, category, necessity, labels, choices } of customFields) {
    await tx.query(
      'INSERT INTO field (key, custom, in_use, kind, category, necessity, labels, choices) VALUES ($1, true, true, $2, $3, $4, $5, $6)',
      [key, kind, category, necessity, labels, choices ? JSON.stringify(choices) : null],
    );
  }
}

/** A purpose as activation leaves it, with its notices. Each notice names the fields of its time. */
async function writePurpose(tx: Loading, purpose: PurposeOfDemo): Promise<void> {
  const { state = 'ACTIVE' } = purpose;
  const fields = Object.keys(purpose.fields);
  const marketing = purpose.channel !== undefined;
  const row = await tx.one<{ id: number }>(
    `INSERT INTO purpose (code, state, labels, basis_kind, basis_reference, direct_marketing, channel, retention_months, retention_rule, transfers, automated_decisions, balancing_test, dpia, open_to_minors, minors_override, activated_at, retired_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id`,
    [
      purpose.code,
      state,
      purpose.labels,
      purpose.basisKind,
      purpose.basisReference ?? null,
      state === 'DRAFT' ? null : marketing,
      purpose.channel ?? null,
      purpose.retentionMonths ?? null,
      purpose.retentionRule ?? null,
      state === 'DRAFT' ? null : (purpose.transfers ?? 'None.'),
      state === 'DRAFT' ? null : 'None.',
      purpose.balancingTest ?? null,
      purpose.dpia ?? null,
      purpose.openToMinors ?? false,
      purpose.minorsOverride ?? null,
      state === 'DRAFT' ? null : tx.daysAgo(1500),
      state === 'RETIRED' ? tx.daysAgo(420) : null,
    ],
  );
  const id = row!.id;
  await tx.query('INSERT INTO purpose_field SELECT $1, unnest($2::text[]), unnest($3::text[])', [
    id,
    fields,
    Object.values(purpose.fields),
  ]);
  await tx.query('INSERT INTO purpose_recipient SELECT $1, id FROM recipient WHERE code = ANY($2)', [id, purpose.recipients]);
  if (purpose.provision) {
    const { provision, reference, fields: sensitive } = purpose.provision;
    await tx.query('INSERT INTO purpose_provision (purpose_id, provision, reference, fields) VALUES ($1, $2, $3, $4)', [
      id,
      provision,
      reference,
      sensitive,
    ]);
  }
  if (state === 'DRAFT') return;
  const notices = purpose.sinceNotice2 ? [fields.filter(field => !purpose.sinceNotice2!.includes(field)), fields] : [fields];
  for (const [index, named] of notices.entries()) {
    await tx.query('INSERT INTO notice (purpose_id, version, fields, created_at) VALUES ($1, $2, $3, $4)', [
      id,
      index + 1,
      named.toSorted(),
      tx.daysAgo(index === 0 ? 1500 : 400),
    ]);
  }
}

async function writeForms(tx: Loading): Promise<void> {
  for (const { code, titles, intros, purposes: asked, fields, languages } of forms)
    await tx.query(
      `INSERT INTO consent_form (code, version, state, titles, intros, purposes, fields, languages, created_at) VALUES ($1, 1, 'OPEN', $2, $3, $4, $5, $6, $7)`,
      [
        code,
        titles,
        intros,
        JSON.stringify(asked.map(purpose => ({ code: purpose, required: false, necessary: null }))),
        JSON.stringify(fields.map(key => ({ key, required: false }))),
        languages,
        tx.daysAgo(300),
      ],
    );
}

async function writePeople(tx: Loading): Promise<void> {
  for (const { name, email, language, role, capacity, confidentialSince } of staff) {
    const key = parseEmail(email);
    if (!key.ok) throw new Error('A staff member of the demo has no address');
    await enrolStaff(tx, {
      name,
      email,
      emailKey: key.value.key,
      language,
      password: demoPassword,
      secret: demoSecretOf(email),
      roles: [role],
    });
    if (capacity)
      await tx.query('UPDATE staff_member SET capacity = $2, confidential_since = $3 WHERE email_key = $1', [
        key.value.key,
        capacity,
        confidentialSince,
      ]);
  }
  for (const { name, role, purpose, recipient, token } of serviceAccounts) {
    const register = await tx.one<{ id: string }>('SELECT id FROM recipient WHERE code = $1', [recipient]);
    const expiresAt = new Date(tx.at);
    expiresAt.setUTCFullYear(expiresAt.getUTCFullYear() + 2);
    await createServiceAccountWithToken(
      tx,
      { name, roles: [role], purposes: [purpose], recipientId: register!.id, expiresAt, reason: 'demo' },
      token,
    );
  }
}
