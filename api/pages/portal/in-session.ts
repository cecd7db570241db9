import { findGuardianSession, type GuardianSession } from '../../consent/portal/guardian-session.ts';
import { findPortalSession, type PortalSession } from '../../consent/portal/session.ts';
import { html } from '../../html.ts';
import type { Asked, Page } from '../page.ts';
import { portalSay } from './texts.ts';

/** Runs a page for whoever is in a session; for everybody else it says that the session is over. */
export const inSession =
  (show: (page: Asked, session: PortalSession) => Promise<Page>) =>
  async (page: Asked): Promise<Page> => {
    const session = await findPortalSession(page.ctx, page.portal);
    return session ? { personal: true, ...(await show(page, session)) } : over(page);
  };

/** The same for a guardian, of the children whom they speak for at this moment; a session of one's own does not open it. */
export const inGuardianSession =
  (show: (page: Asked, session: GuardianSession) => Promise<Page>) =>
  async (page: Asked): Promise<Page> => {
    const session = await findGuardianSession(page.ctx, page.portal);
    return session ? { personal: true, ...(await show(page, session)) } : over(page);
  };

export const over = ({ language, link, portal }: Asked): Page => {
  const say = portalSay(language);
  return {
    title: say('over.title'),
    body: html`<p>${say('over.what')}</p>
      <p><a href="${link('/my')}">${say('gone.again')}</a></p>`,
    status: 403,
    personal: true,
    // A secret that opens nothing any more need not be kept.
    ...(portal !== null && { portal: null }),
  };
};

/** An instant of today, on the organisation's clock. */
export const timeIn = ({ language, organisation }: Asked, at: Date): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: organisation.timeZone }).format(at);
