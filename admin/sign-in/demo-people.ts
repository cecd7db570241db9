import { useQuery } from '@tanstack/react-query';

type Labels = Record<string, string>;

export type DemoPerson = {
  name: string;
  email: string;
  password: string;
  roles: Labels[];
  purposes: Labels[];
  code: string;
  secondsLeft: number;
};

/** The demo's staff with their codes of now. Outside of the demo this address does not exist, and the list is empty. */
export const useDemoPeople = () =>
  useQuery({
    queryKey: ['demo-people'],
    queryFn: readDemoPeople,
    refetchInterval: ({ state }) => (state.data?.length ? (Math.min(...state.data.map(person => person.secondsLeft)) + 1) * 1_000 : false),
    staleTime: 0,
  }).data ?? [];

async function readDemoPeople(): Promise<DemoPerson[]> {
  const response = await fetch('/demo/people', { credentials: 'same-origin' });
  const isJson = response.headers.get('content-type')?.includes('json');
  return response.ok && isJson ? ((await response.json()) as DemoPerson[]) : [];
}
