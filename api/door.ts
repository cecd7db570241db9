import type { GraphQLResolveInfo } from 'graphql';
import { createMethodMiddlewareDecorator } from 'type-graphql';
import type { Duty, DutyAct } from './access/duty.ts';
import { type Action, holdsDuty } from './access/viewer.ts';
import { logCall } from './audit/access-log.ts';
import type { Context } from './context.ts';
import { insistOnDuty, insistOnViewer } from './insist.ts';
import { Refusal } from './refusal.ts';

/**
 * The right that a root field asks for, said where the field is declared.
 * `anyone`: no right (signing in). `form`: no right, and also web pages of the origins that consent forms list, which get nothing else. `viewer`: any signed-in viewer. `staff`: no service accounts.
 * `duty`: a right that is not about a field; `or` names others that do as well; `of` is the path of the argument that names the purpose it is asked for.
 * `decision`: decided per person and field, under the purpose of the argument.
 */
export type Right =
  | { readonly right: 'anyone' }
  | { readonly right: 'form' }
  | { readonly right: 'viewer' }
  | { readonly right: 'staff' }
  | (DutyToDo & { readonly right: 'duty'; readonly or?: readonly DutyToDo[]; readonly of?: string; readonly logged?: boolean })
  | { readonly right: 'decision'; readonly action: Action };

interface DutyToDo {
  readonly duty: Duty;
  readonly act: DutyAct;
}

/** Every declared right, by root field name; a test holds it against the schema. */
export const rights = new Map<string, Right>();

/** Declares and enforces the right of one root field. A refused one that touches personal data leaves its own log entry. */
export function Door(name: string, right: Right) {
  rights.set(name, right);
  return createMethodMiddlewareDecorator<Context>(async ({ context, args, info }, next) => {
    try {
      enforce(context, right, args);
      return await next();
    } catch (error) {
      if (error instanceof Refusal && touchesPersons(right)) await logCall(context, refusedCall(right, args, info, error));
      throw error;
    }
  });
}

/** Refuses whoever does not have the right. */
export function enforce(ctx: Context, right: Right, args: Record<string, unknown>): void {
  if (right.right === 'form') return;
  if (ctx.http.formOrigin !== null) throw new Refusal('FORBIDDEN', [{ path: 'Origin', rule: 'origin' }]);
  if (right.right === 'anyone') return;
  const viewer = insistOnViewer(ctx);
  if (right.right === 'staff' && viewer.kind !== 'staff') throw new Refusal('FORBIDDEN');
  if (right.right !== 'duty') return;
  const purpose = right.of ? String(at(args, right.of)) : undefined;
  if (right.or?.some(({ duty, act }) => holdsDuty(viewer, duty, act, purpose))) return;
  insistOnDuty(ctx, right.duty, right.act, purpose);
}

const touchesPersons = (right: Right) => right.right === 'decision' || (right.right === 'duty' && (right.logged || right.of !== undefined));

const refusedCall = (right: Right, args: Record<string, unknown>, info: GraphQLResolveInfo, refusal: Refusal) => ({
  operation: info.fieldName,
  action: right.right === 'decision' ? right.action : right.right === 'duty' ? right.act : 'read',
  purpose: purposeIn(at(args, 'purpose') ?? at(args, 'input.purpose')),
  refused: refusal.code,
  fields: refusal.problems.map(problem => problem.path),
});

/** What the caller wrote for a purpose, where it could be one: anything else may be a value, and the log keeps none. */
const purposeIn = (value: unknown) => (typeof value === 'string' && /^[a-z][a-z0-9-]{1,39}$/.test(value) ? value : null);

/** The value at a dotted path of the arguments. */
const at = (args: Record<string, unknown>, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined), args);
