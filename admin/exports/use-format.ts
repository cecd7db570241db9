import { useWatch } from 'react-hook-form';
import type { ExportFormat } from '../generated/graphql.ts';

/** The format that the form has at the moment. */
export const useFormat = (): ExportFormat => useWatch({ name: 'format' }) as ExportFormat;
