import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { openWorld, type Seed, type World } from '../world.ts';

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage';

interface DemoPerson {
  email: string;
  password: string;
  code: string;
  secondsLeft: number;
}

/** The demo behind a real server, and a real browser in front of it that complains of everything a person would not see. */
export class Window {
  /** Errors in the browser's console, refusals of the content security policy, and requests to anybody but our server. */
  readonly complaints: string[] = [];
  readonly #contexts: BrowserContext[] = [];
  readonly #usedCodes = new Map<string, string>();

  private constructor(
    readonly world: World,
    readonly browser: Browser,
  ) {}

  static async open(seed: Seed = 'demo', wishes: Pick<NonNullable<Parameters<typeof openWorld>[0]>, 'provider'> = {}): Promise<Window> {
    const [world, browser] = await Promise.all([
      openWorld({ seed, ...wishes }),
      chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags.split(' ') }),
    ]);
    return new Window(world, browser);
  }

  /** A profile of its own, in Dutch, at an ordinary screen. */
  async page(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'nl-BE', viewport: { width: 1440, height: 900 }, ...options });
    this.#contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000); // only so that nothing hangs: a busy machine is no failure
    page.on('console', message => message.type() === 'error' && this.complaints.push(`console: ${message.text()}`));
    page.on('pageerror', error => this.complaints.push(`page: ${error.message}`));
    page.on('request', request => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && protocol !== 'blob:' && origin !== this.world.url) this.complaints.push(`foreign: ${request.url()}`);
    });
    return page;
  }

  /** A page on which this person of the demo has signed in, with password and code. */
  async signIn(who: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await this.page(options);
    const person = await this.#person(who);
    await page.goto(`${this.world.url}/login`);
    await page.getByLabel(/^E-mail/).fill(person.email, { timeout: 30_000 }); // the first page of a cold browser
    await page.getByLabel(/^Wachtwoord|^Password/).fill(person.password);
    await page.locator('button[type=submit]').click();
    const input = page.locator('input[autocomplete="one-time-code"]');
    await input.fill(await this.#unusedCode(who));
    await page.locator('button[type=submit]').click();
    await page.getByRole('navigation').first().waitFor();
    return page;
  }

  /** What axe finds on this page once what moves has come to rest (a fading menu has no contrast); nothing is what is expected. */
  async axe(page: Page, without: string[] = []): Promise<string[]> {
    await page.waitForFunction(() =>
      document.getAnimations().every(({ effect }) => effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY),
    );
    // Within the page alone, and only what is wrong: the other way opens a second page each time, and takes three times as long.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .disableRules(without)
      .analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`));
  }

  expectQuiet(): void {
    expect(this.complaints.splice(0)).toEqual([]);
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map(context => context.close()));
    await this.browser.close();
    await this.world.close();
  }

  /** A code is good once: whoever signs in twice within half a minute waits for the next. */
  async #unusedCode(who: string): Promise<string> {
    let { code, secondsLeft } = await this.#person(who);
    while (code === this.#usedCodes.get(who)) {
      await new Promise(resolve => setTimeout(resolve, (secondsLeft + 0.5) * 1000));
      ({ code, secondsLeft } = await this.#person(who));
    }
    this.#usedCodes.set(who, code);
    return code;
  }

  async #person(who: string): Promise<DemoPerson> {
    const people = (await (await fetch(`${this.world.url}/demo/people`)).json()) as DemoPerson[];
    const person = people.find(({ email }) => email.startsWith(who));
    if (!person) throw new Error(`Nobody in the demo is called ${who}.`);
    return person;
  }
}

/** Waits until what is on its way has come: no shape of a page is left. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await page
    .locator('[role=status][aria-label="Bezig met laden"], [role=status][aria-label="Loading"]')
    .first()
    .waitFor({ state: 'detached' });
};
