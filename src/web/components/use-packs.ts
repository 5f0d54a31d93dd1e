import { useQuery } from '@tanstack/react-query';
import { type Shape, answered, api } from '../api.js';

/** The policy packs that ship; they change with the program only. */
export function usePacks(): readonly Shape<'PackDto'>[] {
  const { data = [] } = useQuery({
    queryKey: ['packs'],
    queryFn: () => answered(api.GET('/api/reference/packs')),
    staleTime: Infinity,
  });
  return data;
}

/** What people call a pack; one that came from a file has its id only. */
export function usePackTitle(): (id: string) => string {
  const packs = usePacks();
  return (id) => packs.find((pack) => pack.id === id)?.title ?? id;
}
