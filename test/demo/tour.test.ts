import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { differences, claims } from '../../api/demo/tour-claims.ts';

test('the tour tells one person three ways, shows who looked, and is what it claims to be', async () => {
  const tour = spawn(process.execPath, ['dist/api/tour.js'], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  tour.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(tour, 'close');
  expect(said).toMatch(/Amir Haddad \(analyst\) asks for statistics[\s\S]*ageBand +35-44/);
  expect(said).toMatch(/Mira Dubois[\s\S]*city +NOT_COVERED_BY_CONSENT +the person could be asked/);
  expect(said).toMatch(/Eva Vermeulen[\s\S]*birthDate +PURPOSE +ask again for: subject-requests, legal-claims/);
  expect(said).toMatch(/Who looked[\s\S]*Mira Dubois +newsletter +contact +givenName familyName email language city/);
  expect(said).toContain('All of this is what the tour claims it to be.');
  // Colour is for people who look, not for files.
  expect(said).not.toContain('\u001b');
  expect(code).toBe(0);
});

test('an answer that shows more than was claimed does not pass for the same', () => {
  const [amir] = claims;
  expect(differences(amir!, null)).toEqual(['Amir Haddad was told of nobody']);
  const all = { ...amir!.shows, withheld: [] };
  expect(differences(amir!, { ...all, givenName: 'Zoë' })).toContain('Amir Haddad was shown givenName');
});
