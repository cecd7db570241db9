import type { Context } from '../context.ts';
import type { Html } from '../html.ts';
import type { OfferedLanguage } from '../languages.ts';
import type { Authority } from '../organisation/authorities.ts';
import type { LegalSettings } from '../organisation/legal-settings.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import type { SayPage } from './texts.ts';

/** What somebody asks of a public page. Nobody is signed in here: what a page may show or do, it takes from its address or its form. */
export interface Asked {
  /** A stranger's. */
  readonly ctx: Context;
  readonly organisation: Organisation;
  readonly settings: LegalSettings;
  readonly authority: Authority | null;
  /** The language of the answer: `?lang=` among the organisation's, else the browser's. It stays the same from page to page. */
  readonly language: OfferedLanguage;
  /** The languages that this page is there in. */
  readonly languages: readonly OfferedLanguage[];
  readonly say: SayPage;
  /** Parts of the address, by name in `path`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What a form sent; empty for GET. */
  readonly form: URLSearchParams;
  /** The secret of a portal session, as the browser keeps it; null: none. */
  readonly portal: string | null;
  /** The browser says no to sharing and tracking (L96): `Sec-GPC: 1`. */
  readonly privacyControl: boolean;
  /** An address of ours in the same language. */
  link(path: string): string;
}

/** An answer. `personal`: about one person; kept out of search engines. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
  readonly personal?: boolean;
  /** Whether the same page is there in other languages at the same address. False for what a form answered. */
  readonly switchable?: boolean;
  /** Origins whose pages may show it in an iframe: without the organisation's head, and it tells its height to the page around it. */
  readonly framedBy?: readonly string[];
  /** Where the browser goes on, an address of ours; in place of the page. */
  readonly redirect?: string;
  /** The secret of a portal session that the browser shall keep, or forget (null). */
  readonly portal?: { readonly secret: string; readonly expires: Date } | null;
  /** Given out as an attachment, in place of the page. */
  readonly file?: { readonly name: string; readonly mediaType: string; readonly content: string };
}

/**
 * A page of the public, by its path as Express writes them: "/privacy/:purpose".
 * Invariant: `get` changes nothing; scanners follow links, and some run scripts. What changes something is `post`.
 */
export interface PublicPage {
  readonly path: string;
  /** The languages that this very page is there in, best first; null, or absent: those of the organisation. */
  languages?(ctx: Context, params: Readonly<Record<string, string>>): Promise<readonly OfferedLanguage[] | null>;
  get(asked: Asked): Promise<Page>;
  post?(asked: Asked): Promise<Page>;
}
