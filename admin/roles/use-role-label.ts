import { useGetList } from 'react-admin';
import type { Role } from './RoleList.tsx';

/** A role's name, else its code. */
export function useRoleLabel() {
  const roles = useGetList<Role>('roles').data;
  return (code: string) => roles?.find(role => role.code === code)?.label ?? code;
}
