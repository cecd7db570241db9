import { bookkeeping } from './bookkeeping.ts';
import { emergency } from './emergency.ts';
import { events } from './events.ts';
import { fundraising } from './fundraising.ts';
import { membership } from './membership.ts';
import { neighbourhoodSupport } from './neighbourhood-support.ts';
import { newsletter } from './newsletter.ts';
import type { NoticeOfDemo } from './notice-of-demo.ts';
import { statistics } from './statistics.ts';

/** What De Linde says of every purpose in use, by its code. */
export const notices: Readonly<Record<string, NoticeOfDemo>> = {
  newsletter,
  events,
  membership,
  bookkeeping,
  emergency,
  'neighbourhood-support': neighbourhoodSupport,
  statistics,
  fundraising,
};
