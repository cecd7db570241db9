import type { Context } from '../context.ts';
import { isPurposeCode } from './purpose-code.ts';
import { Purpose } from './purpose.ts';

const details = /* sql */ `
  SELECT p.id, p.code, p.state, p.revision, p.built_in AS "builtIn", p.labels AS texts, p.basis_kind AS "basisKind", p.basis_reference AS "basisReference",
    p.direct_marketing AS "directMarketing", p.channel, p.retention_months AS "retentionMonths", p.consent_months AS "consentMonths", p.retention_rule AS "retentionRule", p.transfers,
    p.automated_decisions AS "automatedDecisions", p.balancing_test AS "balancingTest", p.imbalance_statement AS "imbalanceStatement",
    p.outside_tasks_statement AS "outsideTasksStatement", p.dpia, p.open_to_minors AS "openToMinors", p.profiling,
    p.preventive_reason AS "preventiveReason", p.minors_override AS "minorsOverride", p.activated_at AS "activatedAt", p.retired_at AS "retiredAt",
    (SELECT code FROM purpose before WHERE before.id = p.succeeds) AS succeeds,
    (SELECT max(n.version) FROM notice n WHERE n.purpose_id = p.id) AS "noticeVersion",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('field', f.field_key, 'justification', f.justification) ORDER BY f.field_key), '[]') FROM purpose_field f WHERE f.purpose_id = p.id) AS fields,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('provision', v.provision, 'reference', v.reference, 'fields', v.fields) ORDER BY v.provision), '[]') FROM purpose_provision v WHERE v.purpose_id = p.id) AS "sensitiveProvisions",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'name', r.name, 'country', r.country, 'transferTool', r.transfer_tool, 'internal', r.internal) ORDER BY r.name, r.id), '[]')
      FROM purpose_recipient pr JOIN recipient r ON r.id = pr.recipient_id WHERE pr.purpose_id = p.id) AS recipients
  FROM purpose p`;

const purposeOf = (row: object) => Object.assign(new Purpose(), row);

/** Every purpose with all that belongs to it, built-in ones first, then in the order they were drafted. */
export const findPurposes = async (query: Context['query']): Promise<Purpose[]> =>
  (await query<object>(`${details} ORDER BY p.id`)).map(purposeOf);

/** One purpose by its code, in whatever state. */
export const findPurpose = async (query: Context['query'], code: string): Promise<Purpose | null> =>
  isPurposeCode(code) ? ((await query<object>(`${details} WHERE p.code = $1`, [code])).map(purposeOf)[0] ?? null) : null;
