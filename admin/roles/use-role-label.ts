import { keepPreviousData } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { useLanguage } from '../i18n/use-text.ts';
import type { Role } from './RoleList.tsx';

/** Every role, named in the reader's language; in the last one until that has come. */
export const useRoles = () => useGetList<Role>('roles', { meta: { language: useLanguage() } }, { placeholderData: keepPreviousData });

/** A role's name, else its code. */
export function useRoleLabel() {
  const roles = useRoles().data;
  return (code: string) => roles?.find(role => role.code === code)?.label ?? code;
}
