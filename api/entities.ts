import { Organisation } from './organisation/organisation.entity.ts';
import { Recipient } from './recipients/recipient.entity.ts';
import { Job } from './exchange/job.entity.ts';
import { LegalBasis } from './legal-bases/legal-basis.entity.ts';
import { Role } from './roles/role.entity.ts';
import { ServiceAccount } from './staff/service-account.entity.ts';
import { StaffMember } from './staff/staff-member.entity.ts';
/** Every class that TypeORM keeps in a table. */
export const entities: Function[] = [Job, LegalBasis, Organisation, Recipient, Role, ServiceAccount, StaffMember];
