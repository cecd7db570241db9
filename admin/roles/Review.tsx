import { Alert, Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { useFieldLabel } from '../fields/use-field-label.ts';
import { type DefineRoleInput, DefineRoleDocument, RoleImpactDocument, type RoleImpactQuery } from '../generated/graphql.ts';
import { useSayNumber, useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { ActForm } from '../page/ActForm.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingRows } from '../page/Waiting.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { Differences } from './Differences.tsx';
import type { Draft } from './draft.ts';
import type { Role } from './RoleList.tsx';

type Impact = NonNullable<RoleImpactQuery['roleImpact']>;
type ReviewProps = { draft: Draft; role: Role | undefined; input: (reason: string) => DefineRoleInput; onBack: () => void };

/** What saving would change, in words and in numbers, before anything is saved; then the reason, and saving or sending. */
export function Review({ role, input, onBack }: ReviewProps) {
  const text = useText();
  const heading = useRef<HTMLDivElement>(null);
  const asked = input('');
  const { data, error, refetch } = useQuery({
    queryKey: ['role-impact', asked],
    queryFn: () => askFor(RoleImpactDocument, { input: asked }, 'roleImpact'),
    retry: false,
  });
  useEffect(() => heading.current?.focus(), []);
  return (
    <Box ref={heading} tabIndex={-1} sx={{ outline: 'none' }}>
      <Section title={text('roles.reviewTitle')} intro={text('roles.reviewWhy')}>
        {error ? (
          <RefusedState error={error} again={refetch} />
        ) : data ? (
          <Reviewed impact={data} role={role} input={input} onBack={onBack} />
        ) : (
          <WaitingRows rows={3} />
        )}
      </Section>
    </Box>
  );
}

function Reviewed({ impact, role, input, onBack }: Omit<ReviewProps, 'draft'> & { impact: Impact }) {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  const notify = useNotify();
  const refresh = useRefresh();
  const needsSecond = impact.secondPerson.length > 0;
  const save = async ({ reason }: { reason?: string }) => {
    const done = await askFor(DefineRoleDocument, { input: input(reason ?? '') }, 'defineRole');
    notify(done?.change ? 'roles.sent' : 'page.saved', { type: 'success' });
    refresh();
    await navigate(path(done?.change ? '/role-changes' : `/roles/${done?.role?.code ?? role?.code ?? ''}`));
  };
  return (
    <>
      <Differences of={impact.difference} />
      <Numbers impact={impact} />
      {needsSecond && (
        <Alert severity="info" sx={{ my: 4 }}>
          {impact.secondPerson.map(why => text(`roles.because.${why}`)).join(' ')}{' '}
          {text(impact.waitsADay ? 'roles.waitsADay' : 'roles.waitsForSecond')}
        </Alert>
      )}
      <ActForm act={save} submit={text(needsSecond ? 'roles.send' : 'page.save')} onCancel={onBack}>
        <ReasonInput />
      </ActForm>
    </>
  );
}

/** Who gains or loses what, on how many contacts. */
function Numbers({ impact }: { impact: Impact }) {
  const text = useText();
  const say = useSayNumber();
  const fieldLabel = useFieldLabel();
  const purposeLabel = usePurposeLabel();
  if (impact.changes.length === 0) return <Typography sx={{ my: 3 }}>{text('roles.nobodyAffected')}</Typography>;
  const lines = impact.changes.map(({ purpose, action, gained, fields, people, applications, contacts }) => {
    const who = [...people, ...applications];
    const names = who.length === 0 ? text('roles.whoever') : who.length <= 4 ? who.join(', ') : text('roles.many', { count: who.length });
    const words = {
      who: names,
      action: text(`action.${action}`),
      fields: fields.map(fieldLabel).join(', '),
      purpose: purposeLabel(purpose),
    };
    const number =
      contacts == null
        ? ''
        : contacts === 0
          ? text('roles.fewerThan', { grid: impact.grid })
          : text('roles.atLeast', { contacts: say(contacts) });
    return { gained, text: text(gained ? 'roles.gainOn' : 'roles.loseOn', words), number };
  });
  return (
    <Box component="ul" aria-label={text('roles.impact')} sx={{ my: 4, p: 0, listStyle: 'none' }}>
      {lines.map((line, at) => (
        <Box component="li" key={at} sx={{ display: 'flex', gap: 4, py: 1.5, borderTop: 1, borderColor: 'divider', flexWrap: 'wrap' }}>
          <Box component="span" sx={{ flex: '1 1 320px' }}>
            {line.text}
          </Box>
          <Box component="span" sx={{ fontWeight: 700 }}>
            {line.number}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
