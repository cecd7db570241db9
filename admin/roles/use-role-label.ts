import { useGetList } from 'react-admin';
import type { Role } from './RoleList.tsx';

export const useRoles = () => useGetList<Role>('roles');

/** A role's name, else its code. */
export function useRoleLabel() {
  const roles = useRoles().data;
  return (code: string) => roles?.find(role => role.code === code)?.label ?? code;
}
