import { useQuery } from '@tanstack/react-query';
import { type Shape, answered, api } from '../api.js';

/** The policy packs that ship, on their way; they change with the program only. */
export const usePackQuery = () =>
  useQuery({
    queryKey: ['packs'],
    queryFn: () => answered(api.GET('/api/reference/packs')),
    staleTime: Infinity,
  });

/** The policy packs that ship; none until they are there. */
export const usePacks = (): readonly Shape<'PackDto'>[] => usePackQuery().data ?? [];

/** What people call a pack; one that came from a file has its id only. */
export function usePackTitle(): (id: string) => string {
  const packs = usePacks();
  return (id) => packs.find((pack) => pack.id === id)?.title ?? id;
}
