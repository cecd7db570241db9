import { LegalBasis } from './legal-bases/legal-basis.entity.ts';
/** Every class that TypeORM keeps in a table. */
export const entities: Function[] = [LegalBasis];
