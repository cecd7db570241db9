import { useSearchParams } from 'react-router-dom';
import type { ImportOutcome } from '../generated/graphql.ts';

export const outcomes = ['CREATED', 'PROPOSED', 'SUPPRESSED', 'REFUSED'] as const satisfies readonly ImportOutcome[];

/** The outcome whose rows are shown, in the address: a link shows the same. */
export function useOutcome(): [ImportOutcome | undefined, (outcome: ImportOutcome | undefined) => void] {
  const [search, setSearch] = useSearchParams();
  const chosen = outcomes.find(outcome => outcome === search.get('outcome'));
  return [
    chosen,
    outcome => {
      const changed = new URLSearchParams(search);
      changed.delete('after');
      if (outcome) changed.set('outcome', outcome);
      else changed.delete('outcome');
      setSearch(changed);
    },
  ];
}
