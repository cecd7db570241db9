import { useNavigate, useSearchParams } from 'react-router-dom';
import { parseContactQuery, writeContactQuery, type ContactQuery } from './contact-query.ts';

/** The question in the address, and how to ask another. */
export function useContactQuery(): [ContactQuery, (change: Partial<ContactQuery>) => void] {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  return [parseContactQuery(search), change => void navigate(`?${writeContactQuery(search, change)}`)];
}
