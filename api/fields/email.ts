import { domainToASCII } from 'node:url';
import { bad, good, type Parsed, parseText } from './plain-text.ts';

/** An e-mail address as the person writes it, and the key it is matched by. */
export interface Email {
  readonly typed: string;
  /** Lower case, domain as ASCII (IDNA). Dots and plus tags stay: they are the address owner's business. */
  readonly key: string;
}

const local = /^[^\s@"(),:;<>[\]\\]{1,64}$/u;
const written = /^[\p{L}\p{M}\p{N}.-]+$/u;
const domain = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** Parses an address (RFC 5321, 6531) without quoted local parts and address literals. Refuses `email`. */
export function parseEmail(input: unknown): Parsed<Email> {
  const text = parseText(input, 254);
  if (!text.ok) return text;
  const at = text.value.lastIndexOf('@');
  const [name, host] = [text.value.slice(0, at), text.value.slice(at + 1)];
  if (at < 1 || !local.test(name) || name.startsWith('.') || name.endsWith('.') || name.includes('..') || !written.test(host))
    return bad('email');
  const ascii = domainToASCII(host).toLowerCase();
  return domain.test(ascii) ? good({ typed: text.value, key: `${name.toLowerCase().normalize('NFC')}@${ascii}` }) : bad('email');
}
