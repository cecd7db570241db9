import type { Config } from './config.ts';

/** What a start prints. */
export const greeting = (config: Config): string => `Inzage is ready: ${config.publicUrl} (${config.mode}). Stop with Ctrl-C.`;
