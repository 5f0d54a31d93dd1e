import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Shape, answered, api } from '../api.js';
import type { AddressState } from './use-address-state.js';

export type SavedView = Shape<'SavedViewDto'>;
type Content = Shape<'NewViewDto'>;

/** What of an address a view keeps: not which page of the list was open. */
export const viewQuery = ({ page: _, size: __, ...query }: AddressState): AddressState => query;

/** Do they ask for the same systems and columns, in the same order? */
export const isSameQuery = (a: AddressState, b: AddressState): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** The views of the register that this account may open, and what it does to its own. */
export function useSavedViews() {
  const queries = useQueryClient();
  const { data: views = [], error } = useQuery({
    queryKey: ['views'],
    queryFn: () => answered(api.GET('/api/views')),
  });
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['views'] });
  const save = useMutation({
    mutationFn: (body: Content) => answered(api.POST('/api/views', { body })),
    onSuccess,
  });
  const change = useMutation({
    mutationFn: ({ id, ...body }: Partial<Content> & { readonly id: number }) =>
      answered(api.PATCH('/api/views/{view}', { params: { path: { view: id } }, body })),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: number) => answered(api.DELETE('/api/views/{view}', { params: { path: { view: id } } })),
    onSuccess,
  });
  return { views, save, change, remove, error: error ?? save.error ?? change.error ?? remove.error };
}
