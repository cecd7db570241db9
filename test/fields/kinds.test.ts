import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../api/contacts/contact.entity.ts';
import { mergeCatalogue } from '../../api/fields/catalogue.ts';
import { addressKeysOf, comparable, parseValue } from '../../api/fields/kinds.ts';
import { field, row } from './given.ts';

const columns = (key: string, input: unknown) => {
  const parsed = parseValue(field(key), input);
  return parsed.ok ? parsed.columns : parsed.rule;
};

describe('texts', () => {
  test('are trimmed and composed, and otherwise kept as the person writes them', () => {
    expect(columns('familyName', '  van de  Velde ')).toEqual({ family_name: 'van de  Velde' });
    expect(columns('givenName', 'Zoe\u0308')).toEqual({ given_name: 'Zoë' });
  });
  test('NUL, control characters, halves of characters and turned writing are refused', () => {
    for (const text of ['a\0b', 'a\u0007b', 'a\nb', 'a\u0085b', 'a\ud800b', 'a\u202eb'])
      expect(columns('givenName', text)).toBe('controlCharacter');
    expect(columns('healthNote', 'line\r\nline\ttab')).toEqual({ health_note: 'line\nline\ttab' });
    expect(columns('healthNote', 'a\0b')).toBe('controlCharacter');
  });
  test('are bounded in characters, not in bytes', () => {
    expect(columns('city', '𝒳'.repeat(200))).toEqual({ city: '𝒳'.repeat(200) });
    expect(columns('city', 'x'.repeat(201))).toBe('tooLong');
    expect(columns('healthNote', 'x'.repeat(4001))).toBe('tooLong');
    expect(columns('city', 'x'.repeat(10_000_000))).toBe('tooLong');
  });
  test('nothing but space is no value; null clears', () => {
    expect(columns('city', ' \u00a0 ')).toBe('notEmpty');
    expect(columns('city', null)).toEqual({ city: null });
    expect(columns('city', 12)).toBe('text');
  });
});

describe('e-mail addresses', () => {
  test('are kept as typed, and compared by their key', () => {
    expect(columns('email', ' Jan.Peeters+Nieuws@Example.BE ')).toEqual({
      email: 'Jan.Peeters+Nieuws@Example.BE',
      email_key: 'jan.peeters+nieuws@example.be',
    });
    expect(columns('email', 'info@Bücher.example')).toEqual({ email: 'info@Bücher.example', email_key: 'info@xn--bcher-kva.example' });
    expect(columns('email', null)).toEqual({ email: null, email_key: null });
  });
  test('dots and plus tags stay: they are the owner’s business', () => {
    expect(comparable(field('email'), 'a.b@x.be')).not.toEqual(comparable(field('email'), 'ab@x.be'));
  });
  test('what is none is refused', () => {
    for (const text of [
      'jan',
      '@x.be',
      'jan@',
      'jan@be',
      'jan@x..be',
      'jan@-x.be',
      'a b@x.be',
      'a@b@x.be',
      '.a@x.be',
      'a..b@x.be',
      'a.@x.be',
      '"a b"@x.be',
      'a@[127.0.0.1]',
      'a@127.0.0.1',
      'a@0x7f.1',
      'a@x.be.',
      'a@x.b',
      'jan@x.1e',
      'a@x_y.be',
      'a@x.be,b@x.be',
      '<a@x.be>',
      `${'a'.repeat(65)}@x.be`,
    ])
      expect(columns('email', text), text).toBe('email');
    expect(columns('email', 'a\0@x.be')).toBe('controlCharacter');
    expect(columns('email', `a@${'x'.repeat(260)}.be`)).toBe('tooLong');
  });
  test('a key is the key of itself, whatever was typed', () => {
    fc.assert(
      fc.property(fc.emailAddress(), email => {
        const key = comparable(field('email'), email);
        fc.pre(key.ok);
        expect(comparable(field('email'), (key as { value: string }).value)).toEqual(key);
        expect(comparable(field('email'), email.toUpperCase())).toEqual(key);
      }),
    );
  });
});

describe('telephone numbers', () => {
  test('national notation is Belgian; E.164 and what was typed are kept', () => {
    expect(columns('mobile', '0475 12 34 56')).toEqual({ mobile: '+32475123456', mobile_typed: '0475 12 34 56' });
    expect(columns('phone', '+31 20 624 1111')).toEqual({ phone: '+31206241111', phone_typed: '+31 20 624 1111' });
    expect(columns('phone', null)).toEqual({ phone: null, phone_typed: null });
  });
  test('what is none is refused', () => {
    for (const text of ['12', '0475 12 34', 'bel 0475 12 34 56', '+32 000 00 00', 'x'.repeat(20)])
      expect(columns('phone', text), text).toBe('phone');
  });
  test('are compared by E.164', () => {
    expect(comparable(field('phone'), '0475/12.34.56')).toEqual({ ok: true, value: '+32475123456' });
  });
});

describe('lists', () => {
  test('are kept without doubles, with their keys beside them', () => {
    expect(columns('otherEmails', ['A@x.be', 'a@X.be', 'b@x.be'])).toEqual({
      other_emails: ['A@x.be', 'b@x.be'],
      other_emails_key: ['a@x.be', 'b@x.be'],
    });
    expect(columns('otherPhones', ['0475 12 34 56'])).toEqual({ other_phones: ['+32475123456'], other_phones_typed: ['0475 12 34 56'] });
  });
  test('an empty list is no value; ten are enough; one wrong entry is named', () => {
    expect(columns('otherEmails', [])).toEqual({ other_emails: null, other_emails_key: null });
    expect(columns('otherEmails', Array(11).fill('a@x.be'))).toBe('tooMany');
    expect(columns('otherEmails', ['a@x.be', 'nobody'])).toBe('email');
    expect(columns('otherEmails', 'a@x.be')).toBe('list');
  });
});

describe('dates, countries, languages, choices', () => {
  test('a date is a day of the calendar', () => {
    expect(columns('birthDate', '1980-02-29')).toEqual({ birth_date: '1980-02-29' });
    for (const text of [
      '1981-02-29',
      '1980-13-01',
      '1980-00-10',
      '1980-1-1',
      '80-01-01',
      '0001-01-01',
      '9999-12-31',
      '1980-01-01T00:00:00Z',
      '',
    ])
      expect(columns('birthDate', text), text).toBe('date');
  });
  test('a country is one of ISO 3166, in capitals', () => {
    expect(columns('country', 'be')).toEqual({ country: 'BE' });
    for (const text of ['BEL', 'XX', 'België', '056', '']) expect(columns('country', text), text).toBe('country');
  });
  test('a language is BCP 47, in its canonical form', () => {
    expect(columns('language', 'NL-be')).toEqual({ language: 'nl-BE' });
    for (const text of ['Nederlands', 'xx', 'nl_BE', 'nl-BE-u-nu-latn', 'und', 'i-klingon-x', 'x'.repeat(50)])
      expect(columns('language', text), text).toBe('language');
  });
  test('a choice is one of the field’s', () => {
    expect(columns('gender', 'FEMALE')).toEqual({ gender: 'FEMALE' });
    expect(columns('gender', 'female')).toBe('choice');
  });
});

describe('custom and derived fields', () => {
  const own = mergeCatalogue([
    row('custom.shoeSize', 'NUMBER'),
    row('custom.member', 'BOOLEAN'),
    row('custom.since', 'DATE'),
    row('custom.note', 'TEXT'),
  ]);
  const custom = (key: string, input: unknown) => parseValue(own.get(key)!, input);

  test('a custom value is answered for the caller to keep under its key', () => {
    expect(custom('custom.shoeSize', 42.5)).toEqual({ ok: true, columns: { custom: 42.5 } });
    expect(custom('custom.member', false)).toEqual({ ok: true, columns: { custom: false } });
    expect(custom('custom.since', '2026-01-31')).toEqual({ ok: true, columns: { custom: '2026-01-31' } });
    expect(custom('custom.note', ' x ')).toEqual({ ok: true, columns: { custom: 'x' } });
    expect(custom('custom.note', null)).toEqual({ ok: true, columns: { custom: null } });
  });
  test('of another kind it is refused', () => {
    for (const input of [NaN, Infinity, 1e13, '42', true]) expect(custom('custom.shoeSize', input)).toEqual({ ok: false, rule: 'number' });
    expect(custom('custom.member', 'yes')).toEqual({ ok: false, rule: 'boolean' });
  });
  test('a derived field is never written; it is compared with whole numbers', () => {
    expect(columns('birthYear', 1980)).toBe('readOnly');
    expect(comparable(field('birthYear'), 1980)).toEqual({ ok: true, value: 1980 });
    expect(comparable(field('birthYear'), 1980.5)).toEqual({ ok: false, rule: 'integer' });
    expect(comparable(field('birthYear'), 3e9)).toEqual({ ok: false, rule: 'integer' });
  });
});

test('whatever is given for whatever field, the answer is columns or a rule, and never an exception', () => {
  const keys = ['givenName', 'email', 'otherEmails', 'phone', 'otherPhones', 'birthDate', 'country', 'language', 'gender', 'healthNote'];
  const anything = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.string(), { maxLength: 12 }),
    fc.emailAddress(),
    fc.date({ noInvalidDate: true }).map(date => date.toISOString().slice(0, 10)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...keys), anything, (key, input) => {
      const parsed = parseValue(field(key), input);
      if (!parsed.ok) expect(parsed.rule).toMatch(/^[a-zA-Z]+$/);
      // Whatever was accepted is accepted again, unchanged.
      else
        for (const value of [parsed.columns[columnOf(key)]])
          expect(parseValue(field(key), value)).toMatchObject({ ok: true, columns: { [columnOf(key)]: value } });
      if (parsed.ok) expect(JSON.stringify(parsed.columns)).not.toContain('\\u0000');
    }),
    { numRuns: 3000 },
  );
});

const columnOf = (key: string) => field(key).column.replace('c.', '');

test('a contact is found again by each of its addresses', () => {
  expect(
    addressKeysOf({ email_key: 'a@x.be', other_emails_key: ['b@x.be', 'a@x.be'], phone: '+3292', mobile: null, other_phones: ['+3291'] }),
  ).toEqual(['mailto:a@x.be', 'mailto:b@x.be', 'tel:+3291', 'tel:+3292']);
  expect(addressKeysOf({})).toEqual([]);
});

test('the keys of a parsed value are those that its columns give', () => {
  const parsed = parseValue(field('otherEmails'), ['B@x.be', 'a@x.be']);
  expect(parsed).toMatchObject({ addressKeys: ['mailto:b@x.be', 'mailto:a@x.be'] });
});
