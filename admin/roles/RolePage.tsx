import { Alert, Box, Button, Link, Stack, Typography } from '@mui/material';
import EditOutlined from '@mui/icons-material/EditOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useFieldLabel } from '../fields/use-field-label.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { Page } from '../page/Page.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { sayCondition } from './condition.ts';
import type { Role } from './RoleList.tsx';
import { Versions } from './Versions.tsx';
import { useRoles } from './use-role-label.ts';

/** One role in words: for which purposes, which rules, which duties. */
export function RolePage() {
  const { id } = useParams();
  const { data, error, isPending, refetch } = useRoles();
  const role = data?.find(({ code }) => code === id);
  if (error) return <RefusedState error={error} again={refetch} />;
  if (isPending) return <WaitingCards />;
  return role ? <Loaded role={role} /> : <NotFound />;
}

function Loaded({ role }: { role: Role }) {
  const text = useText();
  const path = usePath();
  const viewer = useViewer();
  const fieldLabel = useFieldLabel();
  const purposeLabel = usePurposeLabel();
  const mayEdit = may(viewer, 'roles', 'edit') && !role.builtIn;
  return (
    <Page
      title={role.label}
      beside={<Typography sx={{ color: 'text.secondary' }}>{text('organisation.version', { version: role.version })}</Typography>}
      above={
        <Link component={RouterLink} to={path('/roles')} color="inherit">
          {text('roles.title')}
        </Link>
      }
      actions={
        mayEdit && (
          <>
            {role.purposes.length > 0 && (
              <Button component={RouterLink} to={path(`/role-preview?role=${role.code}`)} startIcon={<VisibilityOutlined />}>
                {text('roles.preview')}
              </Button>
            )}
            <Button component={RouterLink} to={path(`/roles/${role.code}/edit`)} variant="outlined" startIcon={<EditOutlined />}>
              {text('roles.change')}
            </Button>
          </>
        )
      }
    >
      {role.heldByMe && mayEdit && (
        <Alert severity="info" sx={{ mb: 4 }}>
          {text('roles.ownWhy')}
        </Alert>
      )}
      <Section title={text('roles.purposes')}>
        <Typography>{role.purposes.map(purposeLabel).join(', ') || text('roles.noPurposes')}</Typography>
      </Section>
      <Section title={text('roles.rules')} intro={text('roles.rulesWhy')} flush>
        <Rows
          label={text('roles.rules')}
          rows={role.rules.map((rule, at) => ({ ...rule, id: String(at) }))}
          id={rule => rule.id}
          columns={[
            { title: text('roles.may'), cell: rule => text(rule.inverted ? 'roles.cannot' : 'roles.can') },
            { title: text('roles.actions'), cell: rule => rule.actions.map(action => text(`action.${action}`)).join(', ') },
            {
              title: text('roles.fields'),
              cell: rule => (rule.allFields ? text('roles.allFields') : rule.fields.map(fieldLabel).join(', ')),
            },
            {
              title: text('roles.when'),
              cell: rule => (rule.condition ? sayCondition(rule.condition, fieldLabel, text) : text('roles.always')),
            },
          ]}
        />
      </Section>
      <Section title={text('roles.duties')}>
        {role.duties.length === 0 && <Typography>{text('roles.noDuties')}</Typography>}
        <Stack component="ul" sx={{ m: 0, pl: 5 }}>
          {role.duties.map(({ duty, acts }) => (
            <Box component="li" key={duty}>
              {text(`duty.${duty}`)}: {acts.map(act => text(`act.${act}`)).join(', ')}
            </Box>
          ))}
        </Stack>
      </Section>
      {!role.builtIn && <Versions role={role} mayEdit={mayEdit} />}
    </Page>
  );
}
