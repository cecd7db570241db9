import { mailboxPage, mailPage } from './mailbox-page.ts';
import type { PublicPage } from './page.ts';
import { privacyPage } from './privacy-page.ts';

/** Every page that the public sees; `server.ts` mounts them all from here. */
export const pages: readonly PublicPage[] = [privacyPage, mailboxPage, mailPage];
