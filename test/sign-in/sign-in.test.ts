import { afterAll, beforeAll, expect, test } from 'vitest';
import { House } from './caller.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
  for (const name of ['ada', 'ben', 'cleo', 'dana', 'emil', 'fay']) await house.employ(name, 'admin');
});
afterAll(() => house.close());

test('Ada signs in with password and code, and every step gives her a new token', async () => {
  const browser = house.stranger();
  expect((await browser.viewer()).refused).toEqual(['UNAUTHENTICATED']);
  expect((await browser.signIn('ada')).data).toEqual({ signIn: { next: 'VERIFY_SECOND_FACTOR' } });
  const half = browser.cookie;
  expect((await browser.viewer()).refused).toEqual(['MFA_REQUIRED']);
  expect((await browser.verify(house.code('ada'))).data).toEqual({ verifySecondFactor: { viewer: { name: 'ada' } } });
  expect(browser.cookie).not.toBe(half);
  expect((await browser.viewer()).data).toEqual({ viewer: { name: 'ada', kind: 'STAFF' } });
  browser.cookie = half;
  expect((await browser.viewer()).refused).toEqual(['UNAUTHENTICATED']);
});
