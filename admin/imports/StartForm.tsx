import { Alert, Button, MenuItem, Stack, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { type ImportBadValues, type NoticeException, StartImportDocument } from '../generated/graphql.ts';
import { NoticeLanguageField } from '../notices/NoticeLanguage.tsx';
import { useText } from '../i18n/use-text.ts';
import { usePath, usePurpose } from '../layout/purpose.tsx';
import { useSayProblem, useSayRefusal } from '../page/say-refusal.ts';
import { Section } from '../page/Section.tsx';
import { useAsyncAct } from '../page/use-async-act.ts';
import { columnsOf, type Plan, type Wishes } from './plan.ts';

/** Why nobody of the list is sent the notice (Art. 14(5)). */
const exceptions = ['ALREADY_INFORMED', 'IMPOSSIBLE', 'LAW', 'SECRECY'] as const satisfies readonly NoticeException[];

type StartFormProps = { plan: Plan; handle: string; wishes: Wishes; onWish: (wishes: Wishes) => void };

/** Why we may, where the list comes from and why: then the work begins, and the page may be left. */
export function StartForm({ plan, handle, wishes, onWish }: StartFormProps) {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  const purpose = usePurpose();
  const say = useSayRefusal();
  const sayProblem = useSayProblem();
  const [said, setSaid] = useState({ evidence: wishes.evidence ?? '', originDetail: '', reason: '', exception: '', exceptionReason: '' });
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { act, pending, refused } = useAsyncAct(async () => {
    const { originDetail, reason, evidence, exception, exceptionReason } = said;
    const input = {
      purpose: purpose.code,
      handle,
      columns: columnsOf(plan),
      encoding: plan.encoding,
      delimiter: plan.delimiter,
      dateOrder: plan.dateOrder,
      badValues: wishes.badValues,
      evidence: evidence || null,
      noticeLanguage: wishes.noticeLanguage,
      originDetail: originDetail || null,
      noticeException: exception ? { exception: exception as NoticeException, reason: exceptionReason } : null,
      reason,
      idempotencyKey,
    };
    const started = await askFor(StartImportDocument, { input }, 'startImport');
    await navigate(path(`/imports/${started!.job!.id}`));
  });
  const field = (name: keyof typeof said) => ({
    value: said[name],
    onChange: (event: { target: { value: string } }) => setSaid({ ...said, [name]: event.target.value }),
    fullWidth: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  const consent = purpose.basisKind === 'CONSENT';
  const waiting = plan.problems.filter(({ path: at }) => at !== 'input.evidence' || !said.evidence);
  return (
    <form onSubmit={submit}>
      <Section title={text('contacts.whyWeMay')} intro={text(consent ? 'imports.evidenceInRows' : 'imports.evidenceForAll')}>
        <Stack sx={{ gap: 4 }}>
          {!consent && (
            <TextField
              {...field('evidence')}
              label={text('bases.evidence')}
              helperText={text('imports.evidenceHelp')}
              onBlur={() => onWish({ evidence: said.evidence || null })}
            />
          )}
          <NoticeLanguageField
            purpose={purpose.code}
            value={wishes.noticeLanguage ?? ''}
            onChange={noticeLanguage => onWish({ noticeLanguage })}
          />
          <TextField {...field('originDetail')} label={text('contacts.originDetail')} helperText={text('imports.originHelp')} />
          <TextField
            select
            fullWidth
            label={text('imports.badValues')}
            value={wishes.badValues ?? 'REFUSE_ROW'}
            onChange={event => onWish({ badValues: event.target.value as ImportBadValues })}
          >
            {(['REFUSE_ROW', 'LEAVE_OUT'] as const).map(each => (
              <MenuItem key={each} value={each}>
                {text(`imports.badValues.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField {...field('exception')} select label={text('imports.notice')} helperText={text('imports.noticeHelp')}>
            <MenuItem value="">{text('imports.notice.none')}</MenuItem>
            {exceptions.map(each => (
              <MenuItem key={each} value={each}>
                {text(`informing.as.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          {said.exception && (
            <TextField
              {...field('exceptionReason')}
              required
              label={text('imports.noticeReason')}
              helperText={text('imports.noticeReasonHelp')}
            />
          )}
          <TextField {...field('reason')} required label={text('page.reason')} helperText={text('page.reasonHelp')} />
        </Stack>
      </Section>
      {refused && (
        <Alert severity="error" sx={{ mb: 4 }}>
          {refused.problems.length > 0 ? [...new Set(refused.problems.map(sayProblem))].join('. ') : say(refused)}
        </Alert>
      )}
      <Stack direction="row" sx={{ gap: 4, alignItems: 'center', flexWrap: 'wrap', mb: 8 }}>
        <Button type="submit" variant="contained" disabled={pending || waiting.length > 0}>
          {text('imports.start', { rows: plan.rows, smart_count: plan.rows })}
        </Button>
        {waiting.length > 0 && <span>{text('imports.mendFirst', { count: waiting.length, smart_count: waiting.length })}</span>}
      </Stack>
    </form>
  );
}
