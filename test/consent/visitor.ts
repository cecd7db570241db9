import { readCaughtMail, type CaughtMail } from '../../api/mail/caught-mail.ts';
import { RequestContexts } from '../../api/request-context.ts';
import type { World } from '../world.ts';

/** A page as somebody without script sees it. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Words alone. */
  readonly text: string;
}

/** Whoever opens the public pages, from a network of their own. */
export class Visitor {
  readonly world: World;
  readonly headers: Record<string, string>;

  constructor(world: World, headers: Record<string, string> = {}) {
    this.world = world;
    this.headers = { accept: 'text/html', 'accept-language': 'nl', ...headers };
  }

  get = (path: string, method = 'GET'): Promise<Seen> => this.#ask(path, { method });

  post = (path: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}): Promise<Seen> =>
    this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  /** Opens the form and sends it with these answers, hidden fields and all. */
  async send(code: string, answers: Readonly<Record<string, string>>, path = `/f/${code}`): Promise<Seen> {
    const form = await this.get(path);
    return this.post(path, { ...hiddenIn(form.html), ...answers });
  }

  /** Every mail that the demo caught for an address, newest first. */
  async mails(address: string): Promise<CaughtMail[]> {
    const ctx = await new RequestContexts(this.world).system();
    return (await readCaughtMail(ctx)).filter(({ to }) => to === address);
  }

  async #ask(path: string, init: RequestInit): Promise<Seen> {
    const response = await fetch(this.world.url + path, {
      ...init,
      headers: { ...this.headers, ...(init.headers as object) },
      redirect: 'manual',
    });
    const html = await response.text();
    return { status: response.status, headers: response.headers, html, text: wordsOf(html) };
  }
}

const wordsOf = (html: string): string =>
  html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** What a form sends along without being asked. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(match => [match[1]!, match[2]!]));

/** The token in a mail's link. */
export const tokenIn = (mail: CaughtMail): string => /\/c\/([A-Za-z0-9_-]{43})/.exec(mail.text)![1]!;

/** A yes to the newsletter and a no to events, from somebody old enough. */
export const lisa = {
  email: 'lisa@example.org',
  'field.givenName': 'Lisa',
  'field.familyName': 'Claes',
  'field.city': 'Gent',
  country: 'BE',
  oldEnough: 'yes',
  'purpose.newsletter': 'yes',
  'purpose.events': 'no',
} as const;
