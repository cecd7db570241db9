import {
  buildSchema as parse,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { duties } from '../../api/access/duty.ts';
import { actions } from '../../api/access/viewer.ts';
import { type Right, rights } from '../../api/door.ts';
import { buildSchema } from '../../api/schema.ts';
import { readSource, type Source, sourcesIn } from './sources.ts';

type RootField = GraphQLField<unknown, unknown>;
const rootFields = (schema: GraphQLSchema): RootField[] =>
  [schema.getQueryType(), schema.getMutationType()].flatMap(type => Object.values(type?.getFields() ?? {}));
const names = (schema: GraphQLSchema) =>
  rootFields(schema)
    .map(({ name }) => name)
    .toSorted();
const schema = buildSchema();

/** Whether the caller must say this argument: each step of its path is there and not nullable. */
function mustSay(field: RootField, path: string): boolean {
  const [first, ...rest] = path.split('.');
  const argument = field.args.find(({ name }) => name === first);
  if (!argument || !isNonNullType(argument.type)) return false;
  let type: unknown = getNullableType(argument.type);
  for (const step of rest) {
    const inner: unknown = isInputObjectType(type as GraphQLInputObjectType)
      ? (type as GraphQLInputObjectType).getFields()[step]?.type
      : undefined;
    if (!isNonNullType(inner as never)) return false;
    type = getNullableType(inner as never);
  }
  return true;
}
const mustSayPurpose = (field: RootField) => mustSay(field, 'purpose') || mustSay(field, 'input.purpose');

describe('every door', () => {
  test('of the schema declares a right, and every declared right has its door', () => {
    expect([...rights.keys()].toSorted()).toEqual(names(schema));
  });

  test('asks for a duty and an act, or an action, of the closed lists', () => {
    for (const right of rights.values()) {
      if (right.right === 'duty') for (const { duty, act } of [right, ...(right.or ?? [])]) expect(duties[duty]).toContain(act);
      if (right.right === 'decision') expect(actions).toContain(right.action);
    }
  });

  test('that is decided per person makes the caller say the purpose', () => {
    const silent = rootFields(schema).filter(field => rights.get(field.name)?.right === 'decision' && !mustSayPurpose(field));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('whose duty concerns one purpose makes the caller say which', () => {
    const of = (right: Right | undefined) => (right?.right === 'duty' ? right.of : undefined);
    const silent = rootFields(schema).filter(
      field => of(rights.get(field.name)) !== undefined && !mustSay(field, of(rights.get(field.name))!),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('that anybody may open is about signing in', () => {
    const open = [...rights].filter(([, right]) => right.right === 'anyone').map(([name]) => name);
    expect(open.toSorted()).toEqual([
      'acceptInvitation',
      'askPasswordReset',
      'beginEnrolment',
      'beginPasskeySignIn',
      'beginSetUp',
      'confirmAuthenticator',
      'finishEnrolment',
      'finishSetUp',
      'resetPassword',
      'signIn',
      'signOut',
      'useDeviceCode',
      'useRecoveryCode',
      'verifyPasskey',
      'verifySecondFactor',
      'viewer',
    ]);
  });

  test('that web pages elsewhere may open is about consent forms', () => {
    const open = [...rights].filter(([, right]) => right.right === 'form').map(([name]) => name);
    expect(open.toSorted()).toEqual(['consentForm', 'submitConsent']);
  });

  test('answers something nullable, so that one refusal does not take its neighbours along', () => {
    expect(
      rootFields(schema)
        .filter(({ type }) => isNonNullType(type))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test('for changes takes one input', () => {
    const others = Object.values(schema.getMutationType()!.getFields()).filter(
      ({ args }) => args.length > 0 && (args.length !== 1 || args[0]!.name !== 'input'),
    );
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  test('is a query or a mutation: there are no subscriptions', () => {
    expect(schema.getSubscriptionType() ?? null).toBeNull();
  });

  test('that lets the purpose be left out is found', () => {
    const [one, other] = rootFields(parse('type Query { a(purpose: String): Int  b(input: I!): Int } input I { purpose: String! }'));
    expect([mustSayPurpose(one!), mustSayPurpose(other!)]).toEqual([false, true]);
  });
});

/** Mutations that change nothing that the change log is about; what they do leaves its own trace. */
const leaveOtherTraces: Readonly<Record<string, string>> = {
  // A security event each, written by this file.
  signIn: 'api/sign-in/sign-in.ts',
  verifySecondFactor: 'api/sign-in/prove-second-factor.ts',
  stepUp: 'api/sign-in/step-up.ts',
  beginPasskeySignIn: 'api/sign-in/verify-passkey.ts',
  verifyPasskey: 'api/sign-in/prove-passkey.ts',
  stepUpWithPasskey: 'api/sign-in/verify-passkey.ts',
  signOut: 'api/sign-in/sign-out.ts',
  useDeviceCode: 'api/sign-in/use-device-code.ts',
  useRecoveryCode: 'api/sign-in/use-recovery-code.ts',
  // A job that tells it once it knows who it is for.
  askPasswordReset: 'api/sign-in/reset-password.ts',
};

/** Mutations whose name no file with a change-log entry says. */
const unlogged = (mutations: readonly string[], files: readonly Source[]): string[] => {
  const logging = files.filter(({ path, text }) => text.includes('appendToChangeLog(') && path !== 'api/audit/change-log.ts');
  return mutations.filter(name => !logging.some(({ text }) => text.includes(`'${name}'`)));
};

describe('every mutation', () => {
  const mutations = Object.keys(schema.getMutationType()!.getFields());

  test('writes a change-log entry under its own name, or leaves another trace', () => {
    expect(unlogged(mutations, sourcesIn('api')).toSorted()).toEqual(Object.keys(leaveOtherTraces).toSorted());
  });

  test('that is listed as leaving another trace leaves it', () => {
    for (const path of Object.values(leaveOtherTraces))
      expect([path, /(write|tell)SecurityEvent\(/.test(readSource(path))]).toEqual([path, true]);
  });

  test('that logs nothing is found', () => {
    expect(unlogged(['a', 'b'], [{ path: 'api/x.ts', text: `await appendToChangeLog(tx, { action: 'a' })` }])).toEqual(['b']);
  });
});
