import { appendToChangeLog } from '../../audit/change-log.ts';
import type { Context } from '../../context.ts';
import { findCurrentTexts, mayBeAsked } from '../../notices/notice-text.ts';
import { findPurposes } from '../../purposes/find-purposes.ts';
import type { Purpose } from '../../purposes/purpose.ts';
import { findSurroundings } from '../../purposes/settle-purpose.ts';
import { Refusal } from '../../refusal.ts';
import type { ConsentForm } from './consent-form.ts';
import { findForm } from './find-forms.ts';
import type { SaveConsentFormInput } from './form-inputs.ts';
import { parseForm } from './parse-form.ts';

/** Action: writes the next version of a form. Refuses one that would ask unlawfully, naming every reason; `CONFLICT` when it changed meanwhile. */
export const saveConsentForm = (ctx: Context, input: SaveConsentFormInput): Promise<ConsentForm> =>
  ctx.transaction(async tx => {
    // One form is saved at a time, a new one too: its rows are not there yet to be locked.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 5))', [input.code]);
    const { organisation, fields } = await findSurroundings(tx);
    const purposes = new Map((await findPurposes(tx.query)).map(purpose => [purpose.code, purpose]));
    const texts = await findCurrentTexts(tx.query);
    const informs = ({ id, openToMinors }: Purpose, language: string) =>
      mayBeAsked(texts.get(id) ?? [], language, input.onlineService && openToMinors ? 'CHILD' : 'ADULT');
    const form = parseForm(input, { organisation, fields, purposes, informs }, tx.ctx.config.mode === 'demo');
    const before = await findForm(tx.query, form.code);
    if ((before?.version ?? null) !== (input.expectedVersion ?? null))
      throw new Refusal('CONFLICT', [{ path: 'input.expectedVersion', rule: before ? 'stale' : 'unknown' }]);
    await tx.query(
      `INSERT INTO consent_form (code, version, state, titles, intros, purposes, fields, languages, origins, online_service, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        form.code,
        (before?.version ?? 0) + 1,
        form.state,
        form.titleTexts,
        form.introTexts,
        JSON.stringify(form.purposes),
        JSON.stringify(form.fields),
        form.languages,
        form.origins,
        form.onlineService,
        tx.ctx.viewer?.id ?? null,
      ],
    );
    await appendToChangeLog(tx, { action: 'saveConsentForm', subject: 'consent-form', subjectId: form.code, reason: form.reason });
    return (await findForm(tx.query, form.code))!;
  });
