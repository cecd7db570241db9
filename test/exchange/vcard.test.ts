import ICAL from 'ical.js';
import { parse } from 'vcard4';
import { describe, expect, test } from 'vitest';
import { vcardOf } from '../../api/exchange/export/vcard.ts';
import { person } from './given.ts';

const nora = person(1, {
  givenName: 'Nora',
  familyName: 'Peeters; van \\ den, Berg',
  birthDate: '1992-02-29',
  gender: 'FEMALE',
  email: 'nora.peeters@example.org',
  otherEmails: ['n@example.net'],
  mobile: '+32475123456',
  phone: '+3225550100',
  otherPhones: ['+4915112345678'],
  street: 'Rue de l’Église 12; bte 3, à côté du café « Aux Trois Pigeons », escalier ﬁn 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀',
  postalCode: '1000',
  city: 'Bruxelles',
  country: 'BE',
  language: 'fr-BE',
  organisation: 'Wouters & Zonen: bv',
  jobTitle: 'Hoofd\nlogistiek',
});
const empty = person(2, { givenName: null, familyName: null, email: 'ada@example.org' });

/** As another program reads it: property → values. */
const readBy = (text: string): Record<string, unknown[]> => {
  const card = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const found: Record<string, unknown[]> = {};
  for (const property of card.getAllProperties()) (found[property.name] ??= []).push(...property.getValues());
  return found;
};

describe('a card', () => {
  test('is read by another program as it was meant', () => {
    expect(readBy(vcardOf(nora))).toMatchObject({
      version: ['4.0'],
      uid: [`urn:uuid:${nora.id}`],
      fn: ['Nora Peeters; van \\ den, Berg'],
      n: [['Peeters; van \\ den, Berg', 'Nora', '', '', '']],
      email: ['nora.peeters@example.org', 'n@example.net'],
      tel: ['tel:+32475123456', 'tel:+3225550100', 'tel:+4915112345678'],
      adr: [['', '', nora['street'], 'Bruxelles', '', '1000', 'BE']],
      org: ['Wouters & Zonen: bv'],
      title: ['Hoofd\nlogistiek'],
      gender: ['F'],
    });
    expect(vcardOf(nora)).toContain('\r\nBDAY:19920229\r\n');
    expect(vcardOf(nora)).toContain('\r\nLANG:fr-BE\r\n');
    expect(vcardOf(nora)).toContain('\r\nTEL;VALUE=uri;TYPE=cell:tel:+32475123456\r\n');
  });

  test('passes a validator of RFC 6350, whatever is missing', () => {
    for (const contact of [nora, empty, person(3, {})]) expect(() => parse(vcardOf(contact))).not.toThrow();
    expect(() => parse(vcardOf(nora).replace('FN:', 'X-FN:'))).toThrow();
  });

  test('has lines of at most 75 octets, and no letter is cut', () => {
    const lines = vcardOf(nora).split('\r\n');
    expect(Math.max(...lines.map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some(line => Buffer.from(line).toString() !== line)).toBe(false);
    expect(lines.filter(line => line.startsWith(' ')).length).toBeGreaterThan(1);
  });

  test('of somebody whose name is not there shows what else it says, and invents no name', () => {
    expect(readBy(vcardOf(empty))).toMatchObject({ fn: ['ada@example.org'] });
    expect(vcardOf(empty)).not.toContain('\r\nN:');
    expect(readBy(vcardOf(person(3, {})))).toMatchObject({ fn: [person(3, {}).id] });
  });

  test('says nothing of consent, and nothing that has no place in it', () => {
    const text = vcardOf({ ...nora, healthNote: 'asthma', religion: 'x', 'custom.vip': true, source: 'a form', birthYear: 1992 });
    expect(text).toBe(vcardOf(nora));
    expect(text).not.toMatch(/^X-/m);
  });

  test('cannot be broken out of by a value', () => {
    const text = vcardOf(person(4, { givenName: 'a\r\nEND:VCARD\r\nBEGIN:VCARD', familyName: 'b;c', organisation: 'x\nTEL:1' }));
    expect(text.match(/BEGIN:VCARD\r\n/g)).toHaveLength(1);
    expect(text).not.toMatch(/^TEL/m);
  });
});
