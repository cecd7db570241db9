/**
 * What the runtime role may do with each table; applied by the owner after every migration, after revoking everything.
 * Invariant: no UPDATE, DELETE or TRUNCATE on ledger, notice and logs (design.md section 7). A table that is missing here fails a test.
 */
export const grants: Readonly<Record<string, string>> = {
  installation: 'SELECT',
  policy_version: 'SELECT, UPDATE (version)',
  organisation: 'SELECT, INSERT',
  recipient: 'SELECT, INSERT',
  idempotency_key: 'SELECT, INSERT, UPDATE (outcome), DELETE',
  rate_limit: 'SELECT, INSERT, UPDATE, DELETE',
  field: 'SELECT, INSERT, UPDATE (in_use, necessity, labels, choices, authorisation)',
  purpose: 'SELECT, INSERT, UPDATE',
  purpose_field: 'SELECT, INSERT, UPDATE, DELETE',
  purpose_recipient: 'SELECT, INSERT, DELETE',
  purpose_provision: 'SELECT, INSERT, DELETE',
  notice: 'SELECT, INSERT',
  role: 'SELECT, INSERT, UPDATE',
  staff_member: 'SELECT, INSERT, UPDATE',
  staff_role: 'SELECT, INSERT, DELETE',
  recovery_code: 'SELECT, INSERT, UPDATE (used_at), DELETE',
  session: 'SELECT, INSERT, UPDATE (second_factor_at, ended_at)',
  set_up_link: 'SELECT, INSERT, UPDATE (staff_id, used_at), DELETE',
  service_account: 'SELECT, INSERT, UPDATE (revoked_at, last_used_at)',
  service_account_role: 'SELECT, INSERT',
  security_event: 'SELECT, INSERT',
  contact: 'SELECT, INSERT, UPDATE',
  contact_key: 'SELECT, INSERT',
  proposal: 'SELECT, INSERT, UPDATE (state, decided_at, decided_by)',
  legal_basis: 'SELECT, INSERT, UPDATE (suspended_at, suspension_reason, ended_at, end_event)',
  sensitive_condition: 'SELECT, INSERT, UPDATE (ended_at)',
  ledger: 'SELECT, INSERT',
  ledger_head: 'SELECT',
  access_log: 'SELECT, INSERT',
  change_log: 'SELECT, INSERT',
  file: 'SELECT, INSERT, UPDATE (handle_digest, size, sha256, expires_at, taken_at), DELETE',
  file_chunk: 'SELECT, INSERT',
  job: 'SELECT, INSERT, UPDATE (state, done, total, problem, problems, incident_id, file_id, started_at, finished_at)',
  import_row: 'SELECT, INSERT',
  export_question: 'SELECT, INSERT, DELETE',
  suppression_key: 'SELECT, INSERT',
  suppression: 'SELECT, INSERT, DELETE',
};

/** The functions the runtime role may call; PostgreSQL would otherwise let everybody call each. */
export const callable: readonly string[] = [
  'search_key(text)',
  'search_pattern(text)',
  'address_keys(text, text[], text, text, text[])',
  'ledger_hash(ledger)',
  'make_log_partitions(integer)',
];
