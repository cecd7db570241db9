import type { Context } from '../context.ts';

const asked = new WeakMap<Context, Promise<string>>();

/** The language that the signed-in staff member reads; English for applications. Asked once per request. */
export function languageOf(ctx: Context): Promise<string> {
  if (!asked.has(ctx)) asked.set(ctx, ask(ctx));
  return asked.get(ctx)!;
}

async function ask(ctx: Context): Promise<string> {
  if (ctx.viewer?.kind !== 'staff') return 'en';
  const [row] = await ctx.query<{ language: string }>('SELECT language FROM staff_member WHERE id = $1', [ctx.viewer.id]);
  return row?.language ?? 'en';
}
