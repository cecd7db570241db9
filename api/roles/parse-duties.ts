import { duties, type Duty, type DutyAct, type DutyRule } from '../access/duty.ts';
import type { Problems } from '../refusal.ts';

/** Duties come from the closed list, each with acts it knows. Several entries of one duty become one. */
export function parseDuties(
  given: readonly { readonly duty: unknown; readonly acts: unknown }[],
  problems: Problems,
  path: string,
): DutyRule[] {
  const held = new Map<Duty, Set<DutyAct>>();
  for (const [index, { duty, acts }] of given.entries()) {
    if (!isDuty(duty)) problems.add(`${path}.${index}.duty`, 'unknown');
    else if (!Array.isArray(acts) || acts.length === 0) problems.add(`${path}.${index}.acts`, 'required');
    else if (!acts.every(act => (duties[duty] as readonly unknown[]).includes(act))) problems.add(`${path}.${index}.acts`, 'notOfThisDuty');
    else held.set(duty, new Set([...(held.get(duty) ?? []), ...(acts as DutyAct[])]));
  }
  return [...held].map(([duty, acts]) => ({ duty, acts: [...acts] }));
}

const isDuty = (value: unknown): value is Duty => typeof value === 'string' && Object.hasOwn(duties, value);
