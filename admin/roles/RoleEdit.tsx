import { Alert, Button, Checkbox, FormControlLabel, FormGroup, Link, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Link as RouterLink, useNavigate, useParams } from 'react-router-dom';
import { useCatalogue } from '../fields/use-field-label.ts';
import type { DefineRoleInput } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { Page } from '../page/Page.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { usePurposeLabel, usePurposes } from '../purposes/use-purpose-label.ts';
import { Looked } from '../role-preview/RolePreview.tsx';
import { DutyBlock } from './DutyBlock.tsx';
import { type Draft, draftOf, inputOf, rulesOfDraft } from './draft.ts';
import { MatrixEditor } from './MatrixEditor.tsx';
import { Review } from './Review.tsx';
import type { Role } from './RoleList.tsx';

/** A role as a table of fields and actions: a new one, or the next version of one. */
export function RoleEdit() {
  const { id } = useParams();
  // In the language that saving writes: the viewer's own, whatever the console speaks.
  const { data, error, isPending, refetch } = useGetList<Role>('roles');
  const fields = useCatalogue();
  if (error) return <RefusedState error={error} again={refetch} />;
  if (isPending || fields.isPending) return <WaitingCards />;
  const role = data?.find(({ code }) => code === id);
  if (id && (!role || role.builtIn)) return <NotFound />;
  return <Editor key={role?.version} role={role} />;
}

function Editor({ role }: { role: Role | undefined }) {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  const order = (useCatalogue().data ?? []).map(({ key }) => key);
  const [draft, setDraft] = useState<Draft>(() => draftOf(role));
  const [reviewing, setReviewing] = useState(false);
  const [looking, setLooking] = useState(false);
  const change = (to: Partial<Draft>) => {
    setDraft({ ...draft, ...to });
    setReviewing(false);
  };
  const rules = rulesOfDraft(draft, role, order);
  const title = role ? text('roles.changeTitle', { role: role.label }) : text('roles.define');
  const back = path(role ? `/roles/${role.code}` : '/roles');
  return (
    <Page
      title={title}
      above={
        <Link component={RouterLink} to={path('/roles')} color="inherit">
          {text('roles.title')}
        </Link>
      }
      actions={
        <>
          <Button onClick={() => void navigate(back)}>{text('page.cancel')}</Button>
          {draft.purposes.length > 0 && (
            <Button aria-expanded={looking} onClick={() => setLooking(!looking)}>
              {text('roles.preview')}
            </Button>
          )}
          <Button variant="contained" onClick={() => setReviewing(true)}>
            {text('roles.review')}
          </Button>
        </>
      }
    >
      {role?.heldByMe && (
        <Alert severity="info" sx={{ mb: 4 }}>
          {text('roles.ownWhy')}
        </Alert>
      )}
      {reviewing && (
        <Review draft={draft} role={role} input={reason => inputOf(draft, rules, role, reason)} onBack={() => setReviewing(false)} />
      )}
      {looking && draft.purposes.length > 0 && <LookAsDraft draft={draft} input={inputOf(draft, rules, role, '')} />}
      <What draft={draft} isNew={!role} onChange={change} />
      <MatrixEditor draft={draft} role={role} rules={rules} onChange={drawn => change({ drawn })} />
      <DutyBlock held={draft.held} onChange={held => change({ held })} />
    </Page>
  );
}

/** What a holder of this draft would see of somebody; nothing is saved. */
function LookAsDraft({ draft, input }: { draft: Draft; input: DefineRoleInput }) {
  const text = useText();
  const purposeLabel = usePurposeLabel();
  const [chosen, setChosen] = useState('');
  const purpose = draft.purposes.includes(chosen) ? chosen : draft.purposes[0]!;
  return (
    <>
      <Section title={text('roles.preview')} intro={text('preview.logged')}>
        <TextField
          select
          label={text('preview.purpose')}
          value={purpose}
          onChange={event => setChosen(event.target.value)}
          sx={{ minWidth: 220 }}
        >
          {draft.purposes.map(code => (
            <MenuItem key={code} value={code}>
              {purposeLabel(code)}
            </MenuItem>
          ))}
        </TextField>
      </Section>
      <Looked input={{ draft: { ...input, code: input.code || 'draft' }, purpose }} />
    </>
  );
}

/** What it is called, and for which purposes it acts. */
function What({ draft, isNew, onChange }: { draft: Draft; isNew: boolean; onChange: (to: Partial<Draft>) => void }) {
  const text = useText();
  const purposes = (usePurposes().data ?? []).filter(({ state }) => state !== 'RETIRED');
  const press = (code: string) =>
    onChange({ purposes: draft.purposes.includes(code) ? draft.purposes.filter(one => one !== code) : [...draft.purposes, code] });
  return (
    <Section title={text('roles.what')}>
      <TextField
        label={text('roles.name')}
        value={draft.label}
        required
        fullWidth
        onChange={event => onChange({ label: event.target.value })}
        sx={{ maxWidth: 480, mb: 4 }}
      />
      {isNew && (
        <TextField
          label={text('purposes.code')}
          value={draft.code}
          required
          fullWidth
          helperText={text('roles.codeHelp')}
          onChange={event => onChange({ code: event.target.value })}
          sx={{ maxWidth: 480, mb: 4 }}
        />
      )}
      <FormGroup row role="group" aria-label={text('roles.purposes')}>
        {purposes.map(({ code, label }) => (
          <FormControlLabel
            key={code}
            control={<Checkbox checked={draft.purposes.includes(code)} onChange={() => press(code)} />}
            label={label}
            sx={{ mr: 5 }}
          />
        ))}
      </FormGroup>
    </Section>
  );
}
