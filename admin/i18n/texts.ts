import { accessLogTexts } from '../access-log/texts.ts';
import { authTexts } from '../auth/texts.ts';
import { consentFormTexts } from '../consent-forms/texts.ts';
import { consentTexts } from '../consents/texts.ts';
import { contactTexts } from '../contacts/texts.ts';
import { exportTexts } from '../exports/texts.ts';
import { fieldTexts } from '../fields/texts.ts';
import { freeTextTexts } from '../free-text/texts.ts';
import { guardianTexts } from '../guardians/texts.ts';
import { homeTexts } from '../home/texts.ts';
import { jobTexts } from '../jobs/texts.ts';
import { importTexts } from '../imports/texts.ts';
import { informingTexts } from '../informing/texts.ts';
import { layoutTexts } from '../layout/texts.ts';
import { ledgerTexts } from '../ledger/texts.ts';
import { legalSettingTexts } from '../legal-settings/texts.ts';
import { lockTexts } from '../locks/texts.ts';
import { mySignInTexts } from '../my-sign-in/texts.ts';
import { noticeTexts } from '../notices/texts.ts';
import { organisationTexts } from '../organisation/texts.ts';
import { pageTexts } from '../page/texts.ts';
import { objectionTexts } from '../objections/texts.ts';
import { proposalTexts } from '../proposals/texts.ts';
import { purposeTexts } from '../purposes/texts.ts';
import { readerTexts } from '../readers/texts.ts';
import { recipientTexts } from '../recipients/texts.ts';
import { refusalTexts } from '../page/refusal-texts.ts';
import { roleChangeTexts } from '../role-changes/texts.ts';
import { previewTexts } from '../role-preview/texts.ts';
import { roleTexts } from '../roles/texts.ts';
import { serviceAccountTexts } from '../service-accounts/texts.ts';
import { setUpTexts } from '../set-up/texts.ts';
import { signInTexts } from '../sign-in/texts.ts';
import { breakGlassTexts } from '../break-glass/texts.ts';
import { staffTexts } from '../staff/texts.ts';

/** Every text of the console. Each noun keeps its own, beside its pages. */
export const texts = {
  ...pageTexts,
  ...refusalTexts,
  ...importTexts,
  ...layoutTexts,
  ...freeTextTexts,
  ...homeTexts,
  ...authTexts,
  ...signInTexts,
  ...setUpTexts,
  ...mySignInTexts,
  ...lockTexts,
  ...contactTexts,
  ...accessLogTexts,
  ...ledgerTexts,
  ...consentTexts,
  ...guardianTexts,
  ...exportTexts,
  ...jobTexts,
  ...objectionTexts,
  ...proposalTexts,
  ...purposeTexts,
  ...informingTexts,
  ...noticeTexts,
  ...consentFormTexts,
  ...fieldTexts,
  ...roleTexts,
  ...roleChangeTexts,
  ...previewTexts,
  ...staffTexts,
  ...breakGlassTexts,
  ...serviceAccountTexts,
  ...organisationTexts,
  ...legalSettingTexts,
  ...readerTexts,
  ...recipientTexts,
};

export type TextKey = keyof typeof texts;

export const isTextKey = (key: string): key is TextKey => key in texts;
