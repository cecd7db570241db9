import { useQuery } from '@tanstack/react-query';
import { askFor } from '../api/ask.ts';
import { RolesTakenByMeDocument, type RolesTakenByMeQuery, RolesTakenDocument } from '../generated/graphql.ts';

export type RoleTaken = NonNullable<RolesTakenByMeQuery['rolesTakenByMe']>[number];

/** Roles taken in an emergency: everybody's, for who oversees the logs, or one's own that still last. */
export const useRolesTaken = (whose: 'all' | 'mine', enabled = true) =>
  useQuery({
    queryKey: ['roles-taken', whose],
    enabled,
    queryFn: async (): Promise<RoleTaken[]> =>
      (whose === 'all' ? await askFor(RolesTakenDocument, {}, 'rolesTaken') : await askFor(RolesTakenByMeDocument, {}, 'rolesTakenByMe')) ??
      [],
  });
