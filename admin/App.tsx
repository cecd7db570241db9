import type { ReactNode } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { AccessLog } from './access-log/AccessLog.tsx';
import { preferenceStore } from './api/store.ts';
import { authProvider } from './auth/auth-provider.ts';
import { Guarded } from './auth/Guarded.tsx';
import { queryClient } from './auth/query-client.ts';
import { ConsentFormEdit, ConsentFormNew } from './consent-forms/ConsentFormEdit.tsx';
import { ConsentFormList } from './consent-forms/ConsentFormList.tsx';
import { ConsentFormPage } from './consent-forms/ConsentFormPage.tsx';
import { BreakGlass } from './break-glass/BreakGlass.tsx';
import { Consents } from './consents/Consents.tsx';
import { ContactEdit } from './contacts/ContactEdit.tsx';
import { ContactList } from './contacts/ContactList.tsx';
import { ContactNew } from './contacts/ContactNew.tsx';
import { ContactPage } from './contacts/ContactPage.tsx';
import { dataProvider } from './data-provider.ts';
import { FieldList } from './fields/FieldList.tsx';
import { Home } from './home/Home.tsx';
import { i18nProvider } from './i18n/i18n-provider.ts';
import { JobList } from './jobs/JobList.tsx';
import { LegalSettingsPage } from './legal-settings/LegalSettingsPage.tsx';
import { ImportPage } from './imports/ImportPage.tsx';
import { ImportStart } from './imports/ImportStart.tsx';
import { Frame } from './layout/Frame.tsx';
import { UnderPurpose } from './layout/UnderPurpose.tsx';
import { AddAuthenticator } from './my-sign-in/AddAuthenticator.tsx';
import { MySignIn } from './my-sign-in/MySignIn.tsx';
import { NoticeList } from './notices/NoticeList.tsx';
import { NoticePage } from './notices/NoticePage.tsx';
import { InformingList } from './informing/InformingList.tsx';
import { OrganisationPage } from './organisation/OrganisationPage.tsx';
import { NotFound } from './page/NotFound.tsx';
import { ObjectionList } from './objections/ObjectionList.tsx';
import { ProposalList } from './proposals/ProposalList.tsx';
import { PurposeList } from './purposes/PurposeList.tsx';
import { PurposePage } from './purposes/PurposePage.tsx';
import { ReaderList } from './readers/ReaderList.tsx';
import { ReaderPage } from './readers/ReaderPage.tsx';
import { RecipientList } from './recipients/RecipientList.tsx';
import { RoleChangeList } from './role-changes/RoleChangeList.tsx';
import { RolePreview } from './role-preview/RolePreview.tsx';
import { RoleEdit } from './roles/RoleEdit.tsx';
import { RoleList } from './roles/RoleList.tsx';
import { RolePage } from './roles/RolePage.tsx';
import { ServiceAccountList } from './service-accounts/ServiceAccountList.tsx';
import { SetUp } from './set-up/SetUp.tsx';
import { NewPassword } from './sign-in/NewPassword.tsx';
import { SignIn } from './sign-in/SignIn.tsx';
import { StaffList } from './staff/StaffList.tsx';
import { theme } from './theme/theme.ts';

/** The table of contents: one resource and one folder per noun, each page behind its door. */
export const App = () => (
  <Admin
    title="Inzage"
    dataProvider={dataProvider}
    authProvider={auth}
    i18nProvider={i18n}
    queryClient={queryClient}
    store={store}
    layout={Frame}
    loginPage={SignIn}
    catchAll={NotFound}
    dashboard={Home}
    theme={light}
    darkTheme={dark}
    requireAuth
    disableTelemetry
  >
    {room('contacts', {
      list: inRoom(<ContactList />),
      show: inRoom(<ContactPage />),
      create: inRoom(<ContactNew />),
      edit: inRoom(<ContactEdit />),
    })}
    {room('objections', { list: <ObjectionList /> })}
    {room('proposals', { list: <ProposalList /> })}
    {room('consents', { list: inRoom(<Consents />) })}
    {room('access-log', { list: inRoom(<AccessLog />) })}
    {room('imports', { list: inRoom(<ImportStart />), show: <ImportPage /> })}
    {room('jobs', { list: <JobList /> })}
    {room('purposes', { list: <PurposeList />, show: <PurposePage /> })}
    {room('informing', { list: <InformingList /> })}
    {room('notices', { list: <NoticeList />, show: <NoticePage /> })}
    {room('consent-forms', {
      list: <ConsentFormList />,
      create: <ConsentFormNew />,
      show: <ConsentFormPage />,
      edit: <ConsentFormEdit />,
    })}
    {room('fields', { list: <FieldList /> })}
    {room('roles', { list: <RoleList />, show: <RolePage />, create: <RoleEdit />, edit: <RoleEdit /> })}
    {room('role-changes', { list: <RoleChangeList /> })}
    {room('role-preview', { list: <RolePreview /> })}
    {room('readers', { list: <ReaderList />, show: <ReaderPage /> })}
    {room('organisation', { list: <OrganisationPage /> })}
    {room('legal-settings', { list: <LegalSettingsPage /> })}
    {room('recipients', { list: <RecipientList /> })}
    {room('my-sign-in', { list: <MySignIn />, create: <AddAuthenticator /> })}
    {room('break-glass', { list: <BreakGlass /> })}
    {room('staff', { list: <StaffList /> })}
    {room('service-accounts', { list: <ServiceAccountList /> })}
    <CustomRoutes noLayout>
      <Route path="/set-up" element={<SetUp />} />
      <Route path="/new-password" element={<NewPassword />} />
      <Route path="/invitation" element={<NewPassword invited />} />
    </CustomRoutes>
  </Admin>
);

const i18n = i18nProvider();
const auth = authProvider(() => i18n.getLocale());
const store = preferenceStore();
const light = theme('light');
const dark = theme('dark');

type Pages = Partial<Record<'list' | 'show' | 'create' | 'edit', ReactNode>>;

const paths: Record<keyof Pages, string> = { list: '', create: 'create', show: ':id', edit: ':id/edit' };

/** A resource whose every page is guarded: what `may` does not open stays closed, and no other address exists. */
function room(name: string, pages: Pages) {
  return (
    <Resource key={name} name={name}>
      {(Object.keys(pages) as (keyof Pages)[]).map(action => (
        <Route
          key={action}
          path={paths[action]}
          element={
            <Guarded resource={name} action={action}>
              {pages[action]}
            </Guarded>
          }
        />
      ))}
      <Route path="*" element={<NotFound />} />
    </Resource>
  );
}

/** A page that shows contacts needs a purpose. */
const inRoom = (page: ReactNode) => <UnderPurpose>{page}</UnderPurpose>;
