import { Alert, Box, Link, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { useFieldLabel } from '../fields/use-field-label.ts';
import { PreviewRoleDocument, type PreviewRoleInput, type PreviewRoleQuery } from '../generated/graphql.ts';
import { useSayNumber, useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Page } from '../page/Page.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingRows } from '../page/Waiting.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { sayCondition } from '../roles/condition.ts';
import { useRoles } from '../roles/use-role-label.ts';

type Preview = NonNullable<PreviewRoleQuery['previewRole']>;

/** Looking as a role would: role, purpose, contact; evaluated by the server, read only, logged. */
export function RolePreview() {
  const text = useText();
  const path = usePath();
  const [search, setSearch] = useSearchParams();
  const purposeLabel = usePurposeLabel();
  const roles = (useRoles().data ?? []).filter(({ builtIn, purposes }) => !builtIn && purposes.length > 0);
  const role = roles.find(({ code }) => code === search.get('role')) ?? roles[0];
  const purpose = role?.purposes.find(code => code === search.get('under')) ?? role?.purposes[0];
  const [contactId, setContactId] = useState('');
  const choose = (change: Record<string, string>) => setSearch({ ...Object.fromEntries(search), ...change });
  return (
    <Page
      title={text('preview.title')}
      above={
        <Link component={RouterLink} to={path('/roles')} color="inherit">
          {text('roles.title')}
        </Link>
      }
    >
      <Alert severity="warning" sx={{ mb: 4 }}>
        {text('preview.logged')}
      </Alert>
      <Stack direction="row" sx={{ gap: 4, mb: 4, flexWrap: 'wrap' }}>
        <TextField
          select
          label={text('preview.role')}
          value={role?.code ?? ''}
          onChange={event => choose({ role: event.target.value })}
          sx={{ minWidth: 220 }}
        >
          {roles.map(({ code, label }) => (
            <MenuItem key={code} value={code}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={text('preview.purpose')}
          value={purpose ?? ''}
          onChange={event => choose({ under: event.target.value })}
          sx={{ minWidth: 220 }}
        >
          {(role?.purposes ?? []).map(code => (
            <MenuItem key={code} value={code}>
              {purposeLabel(code)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={text('preview.contact')}
          helperText={text('preview.contactHelp')}
          value={contactId}
          onChange={event => setContactId(event.target.value.trim())}
          sx={{ flex: '1 1 280px', maxWidth: 420 }}
        />
      </Stack>
      {role && purpose && <Looked input={{ role: role.code, purpose, contactId: /^[0-9a-f-]{36}$/i.test(contactId) ? contactId : null }} />}
    </Page>
  );
}

/** What the server answers for one role, draft or in force. */
export function Looked({ input }: { input: PreviewRoleInput }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['preview-role', input],
    queryFn: () => askFor(PreviewRoleDocument, { input }, 'previewRole'),
    retry: false,
  });
  if (error) return <RefusedState error={error} again={refetch} />;
  return data ? <Answer preview={data} /> : <WaitingRows rows={6} />;
}

function Answer({ preview }: { preview: Preview }) {
  const text = useText();
  const say = useSayNumber();
  const fieldLabel = useFieldLabel();
  if (!preview.mayAct) return <Typography>{text('preview.mayNotAct')}</Typography>;
  const number = (contacts: number) =>
    contacts === 0 ? text('roles.fewerThan', { grid: preview.grid }) : text('roles.atLeast', { contacts: say(contacts) });
  return (
    <>
      <Section
        title={text('preview.seen')}
        intro={preview.contactId ? text('preview.of', { id: preview.contactId }) : text('preview.nobody')}
        flush
        wide
      >
        <Rows
          label={text('preview.seen')}
          rows={preview.fields.toSorted((one, other) => order[one.verdict] - order[other.verdict])}
          id={({ field }) => field}
          columns={[
            { title: text('roles.field'), cell: ({ field }) => fieldLabel(field) },
            { title: text('preview.verdict'), cell: ({ verdict }) => text(`preview.is.${verdict}`) },
            {
              title: text('preview.why'),
              cell: ({ reason, condition }) =>
                [
                  reason && text(`preview.reason.${reason}`),
                  condition && text('roles.only', { condition: sayCondition(condition, fieldLabel, text) }),
                ]
                  .filter(Boolean)
                  .join(' '),
            },
            {
              title: text('contacts.value'),
              cell: ({ verdict, value, valueIsYours }) =>
                verdict !== 'YES' ? '' : valueIsYours ? (value ?? text('page.nothing')) : text('preview.notYours'),
            },
          ]}
        />
      </Section>
      <Section title={text('preview.absent')}>
        <Box component="ul" sx={{ m: 0, pl: 5 }}>
          {preview.absent.map(({ reason, contacts }) => (
            <li key={reason}>
              {text(`preview.absent.${reason}`)}: {number(contacts)}
            </li>
          ))}
        </Box>
        {preview.absent.length === 0 && <Typography>{text('preview.notCounted')}</Typography>}
        <Typography sx={{ mt: 3 }}>
          {text('preview.actions')}: {preview.actions.map(action => text(`action.${action}`)).join(', ') || '–'}
        </Typography>
      </Section>
    </>
  );
}

const order = { YES: 0, DEPENDS: 1, NO: 2 } as const;
