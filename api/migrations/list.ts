import { Foundation1764000000000 } from './0001-foundation.ts';
import { FilesAndJobs1764100000000 } from './0002-files-and-jobs.ts';
import { WhoLooked1764200000000 } from './0003-who-looked.ts';
import { Export1764300000000 } from './0004-export.ts';
import { LegalSettings1764400000000 } from './0005-legal-settings.ts';
import { Notices1764410000000 } from './0005-notices.ts';
import { Asking1764500000000 } from './0006-asking.ts';
import { KnownAddresses1764900000000 } from './0009-known-addresses.ts';
import { Withdrawing1765000000000 } from './0010-withdrawing.ts';
import { Guardians1765100000000 } from './0011-guardians.ts';
import { Proof1765200000000 } from './0012-proof.ts';
import { RecordedConsents1765300000000 } from './0013-recorded-consents.ts';
import { AccessList1765400000000 } from './0014-access-list.ts';
import { GuardianPortal1765500000000 } from './0015-guardian-portal.ts';
import { ExplicitReceipts1765700000000 } from './0017-explicit-receipts.ts';
import { Disclosures1765800000000 } from './0018-disclosures.ts';
import { Authenticators1765900000000 } from './0019-authenticators.ts';
import { DeviceRecoveries1766000000000 } from './0020-device-recoveries.ts';
import { RoleVersions1766200000000 } from './0022-role-versions.ts';
import { SecondPerson1766300000000 } from './0023-second-person.ts';
import { ServiceTokens1766500000000 } from './0025-service-tokens.ts';
import { StaffLifeCycle1766600000000 } from './0026-staff-life-cycle.ts';
import { Passkeys1766700000000 } from './0027-passkeys.ts';
import { StaffIdentities1766800000000 } from './0028-staff-identities.ts';
import { BreakGlass1766900000000 } from './0029-break-glass.ts';

/** Every migration, oldest first. A released one is never edited. */
export const migrations = [
  Foundation1764000000000,
  FilesAndJobs1764100000000,
  WhoLooked1764200000000,
  Export1764300000000,
  LegalSettings1764400000000,
  Notices1764410000000,
  Asking1764500000000,
  KnownAddresses1764900000000,
  Withdrawing1765000000000,
  Guardians1765100000000,
  Proof1765200000000,
  RecordedConsents1765300000000,
  AccessList1765400000000,
  GuardianPortal1765500000000,
  ExplicitReceipts1765700000000,
  Disclosures1765800000000,
  Authenticators1765900000000,
  DeviceRecoveries1766000000000,
  RoleVersions1766200000000,
  SecondPerson1766300000000,
  ServiceTokens1766500000000,
  StaffLifeCycle1766600000000,
  Passkeys1766700000000,
  StaffIdentities1766800000000,
  BreakGlass1766900000000,
];
