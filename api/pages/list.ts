import { authorisePage } from './authorise-page.ts';
import { childConfirmPage } from './child-confirm-page.ts';
import { confirmPage } from './confirm-page.ts';
import { consentFormPage } from './consent-form-page.ts';
import { guardianPage } from './guardian-page.ts';
import { mailboxPage, mailPage } from './mailbox-page.ts';
import { currentNoticePage, noticePage } from './notice-page.ts';
import type { PublicPage } from './page.ts';
import { askPage } from './portal/ask-page.ts';
import { childPage } from './portal/child-page.ts';
import { childrenPage } from './portal/children-page.ts';
import { choicesPage } from './portal/choices-page.ts';
import { dataPage } from './portal/data-page.ts';
import { givePage } from './portal/give-page.ts';
import { openPage } from './portal/open-page.ts';
import { privacyPage } from './privacy-page.ts';
import { receiptFile, receiptPage } from './receipt-page.ts';
import { takeOverPage } from './take-over-page.ts';
import { oneClickPage, withdrawPage } from './withdraw-page.ts';

/** Every page that the public sees; `server.ts` mounts them all from here. */
export const pages: readonly PublicPage[] = [
  privacyPage,
  currentNoticePage,
  noticePage,
  consentFormPage,
  confirmPage,
  authorisePage,
  childConfirmPage,
  guardianPage,
  takeOverPage,
  receiptPage,
  receiptFile,
  withdrawPage,
  oneClickPage,
  askPage,
  openPage,
  choicesPage,
  givePage,
  dataPage,
  childrenPage,
  childPage,
  mailboxPage,
  mailPage,
];
