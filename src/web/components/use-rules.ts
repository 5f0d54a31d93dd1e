import { useQuery } from '@tanstack/react-query';
import { type Shape, answered, api } from '../api.js';

/** The rules by their id; they change with the program only. */
export function useRules(): ReadonlyMap<string, Shape<'RuleDto'>> {
  const { data = [] } = useQuery({
    queryKey: ['rules'],
    queryFn: () => answered(api.GET('/api/reference/rules')),
    staleTime: Infinity,
  });
  return new Map(data.map((rule) => [rule.id, rule]));
}

/** 僵尸 · 影子 · 规范 · 真实性 */
export const THEME_TITLES: Readonly<Record<string, string>> = {
  dormant: '僵尸',
  duplicate: '影子',
  governance: '规范',
  'data-truth': '真实性',
};
