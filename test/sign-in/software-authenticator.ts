import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What may be wrong with a ceremony; nothing, if nothing is said. */
export interface Wrong {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly verified?: boolean;
  readonly type?: string;
  readonly userHandle?: string;
  readonly signCount?: number;
  readonly signature?: Buffer;
  /** The format of the attestation, as if the maker had signed. */
  readonly fmt?: string;
}

interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

/** A security key made of software: one P-256 key pair, with a counter, after WebAuthn level 3 sections 6 and 7. It knows nothing of our code. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(32);
  readonly origin: string;
  readonly #keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  counter = 0;
  /** Whether its counter moves: passkeys that several devices share say 0 for ever. */
  counts = true;
  userHandle = '';

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Answers `navigator.credentials.create`. */
  create(json: string, wrong: Wrong = {}): string {
    const options = JSON.parse(json) as Options;
    this.userHandle = options.user!.id;
    const data = this.#authenticatorData(options.rp!.id, wrong, this.#credential());
    const attestation = cbor(
      new Map<unknown, unknown>([
        ['fmt', wrong.fmt ?? 'none'],
        ['attStmt', new Map()],
        ['authData', data],
      ]),
    );
    return this.#answer({
      clientDataJSON: b64(this.#clientData('webauthn.create', options, wrong)),
      attestationObject: b64(attestation),
      transports: ['internal'],
    });
  }

  /** Answers `navigator.credentials.get`. */
  get(json: string, wrong: Wrong = {}): string {
    const options = JSON.parse(json) as Options;
    if (this.counts) this.counter++;
    const client = this.#clientData('webauthn.get', options, wrong);
    const data = this.#authenticatorData(options.rpId!, wrong);
    const signature = wrong.signature ?? sign('sha256', Buffer.concat([data, sha256(client)]), this.#keys.privateKey);
    return this.#answer({
      clientDataJSON: b64(client),
      authenticatorData: b64(data),
      signature: b64(signature),
      userHandle: wrong.userHandle ?? this.userHandle,
    });
  }

  #answer = (response: object): string =>
    JSON.stringify({ id: b64(this.id), rawId: b64(this.id), type: 'public-key', response, clientExtensionResults: {} });

  #clientData = (type: string, { challenge }: Options, wrong: Wrong): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: wrong.type ?? type,
        challenge: wrong.challenge ?? challenge,
        origin: wrong.origin ?? this.origin,
        crossOrigin: false,
      }),
    );

  /** Flags: user present, user verified, credential data included. */
  #authenticatorData(rpId: string, wrong: Wrong, credential?: Buffer): Buffer {
    const flags = 0x01 | (wrong.verified === false ? 0 : 0x04) | (credential ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(wrong.signCount ?? this.counter);
    return Buffer.concat([sha256(Buffer.from(wrong.rpId ?? rpId)), Buffer.of(flags), counter, credential ?? Buffer.alloc(0)]);
  }

  #credential(): Buffer {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' });
    const key = cbor(
      new Map<unknown, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x!, 'base64url')],
        [-3, Buffer.from(y!, 'base64url')],
      ]),
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    return Buffer.concat([Buffer.alloc(16), length, this.id, key]);
  }
}

const b64 = (bytes: Buffer): string => bytes.toString('base64url');
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** As much of RFC 8949 as a credential needs: small integers, bytes and texts below 64 kB, maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, of]) => [cbor(key), cbor(of)])]);
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.of((major << 5) | count);
  if (count < 256) return Buffer.of((major << 5) | 24, count);
  return Buffer.of((major << 5) | 25, count >> 8, count & 255);
}
