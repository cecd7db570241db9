import { Alert, Link } from '@mui/material';
import { CheckboxGroupInput, required, TextInput, useGetList, useNotify, useRefresh } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { Link as RouterLink, useNavigate, useParams } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { DefineRoleDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { ActForm } from '../page/ActForm.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { Page } from '../page/Page.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { usePurposes } from '../purposes/use-purpose-label.ts';
import { acts, DutyInputs } from './DutyInputs.tsx';
import type { Role } from './RoleList.tsx';
import { RuleInputs } from './RuleInputs.tsx';
import { conditionOf, type Part, partsOf } from './condition.ts';

/** A role in a plain form: a new one, or the next version of one that I do not hold. */
export function RoleEdit() {
  const { id } = useParams();
  // In the language that saving writes: the viewer's own, whatever the console speaks.
  const { data, error, isPending, refetch } = useGetList<Role>('roles');
  if (error) return <RefusedState error={error} again={refetch} />;
  if (isPending) return <WaitingCards />;
  const role = data?.find(({ code }) => code === id);
  if (id && (!role || role.builtIn)) return <NotFound />;
  return <RoleForm key={role?.version} role={role} />;
}

function RoleForm({ role }: { role: Role | undefined }) {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  const notify = useNotify();
  const refresh = useRefresh();
  const purposes = usePurposes().data ?? [];
  const title = role ? text('roles.changeTitle', { role: role.label }) : text('roles.define');
  const back = path(role ? `/roles/${role.code}` : '/roles');
  const define = async (values: FieldValues) => {
    await askFor(
      DefineRoleDocument,
      { input: { ...inputOf(values), code: role?.code ?? values.code, expectedVersion: role?.version } },
      'defineRole',
    );
    notify('page.saved', { type: 'success' });
    refresh();
    await navigate(back);
  };
  return (
    <Page
      title={title}
      width={960}
      above={
        <Link component={RouterLink} to={path('/roles')} color="inherit">
          {text('roles.title')}
        </Link>
      }
    >
      {role?.heldByMe ? (
        <Alert severity="info">{text('roles.ownWhy')}</Alert>
      ) : (
        <ActForm act={define} submit={text('page.save')} start={startOf(role)} onCancel={() => void navigate(back)}>
          <Section title={text('roles.what')}>
            <TextInput source="label" label={text('roles.name')} validate={required()} helperText={false} fullWidth />
            {!role && (
              <TextInput
                source="code"
                label={text('purposes.code')}
                helperText={text('roles.codeHelp')}
                validate={required()}
                fullWidth
                sx={{ mt: 4 }}
              />
            )}
            <CheckboxGroupInput
              source="purposes"
              label={text('roles.purposes')}
              choices={purposes.filter(({ state }) => state !== 'RETIRED').map(({ code, label }) => ({ id: code, name: label }))}
              translateChoice={false}
              helperText={false}
              sx={{ mt: 4 }}
            />
          </Section>
          <RuleInputs />
          <DutyInputs />
          <ReasonInput />
        </ActForm>
      )}
    </Page>
  );
}

const startOf = (role: Role | undefined): FieldValues => ({
  label: role?.label ?? '',
  purposes: role?.purposes ?? [],
  rules: role?.rules.map(rule => ({ ...rule, parts: partsOf(rule.condition) })) ?? [
    { actions: ['READ'], fields: [], allFields: false, inverted: false, parts: [] },
  ],
  duties: role?.duties.flatMap(held => held.acts.map(act => `${held.duty}.${act}`)) ?? [],
});

function inputOf({ label, purposes, rules, duties, reason }: FieldValues) {
  return {
    label,
    purposes: purposes ?? [],
    rules: (rules ?? []).map(({ actions, fields, allFields, inverted, parts, condition }: FieldValues) => ({
      actions,
      fields: allFields ? [] : fields,
      allFields,
      inverted,
      condition: parts ? conditionOf(parts as Part[]) : condition,
    })),
    duties: acts.flatMap(({ duty, acts: known }) => {
      const held = known.filter(act => (duties ?? []).includes(`${duty}.${act}`));
      return held.length > 0 ? [{ duty, acts: held }] : [];
    }),
    reason,
  };
}
