import { reasonLeftOut } from '../packs/pack.js';
import { ruleById } from '../rules/index.js';
import type { ListInput } from './list.js';

interface Asked {
  /** Rules that alone can fill the table. */
  readonly rules?: readonly string[];
  /** Filled by named decisions. */
  readonly isDecided?: boolean;
}

/** What a table without rows says: that its pack cannot judge, that nobody has decided, or that nothing was found. */
export function whyEmpty(
  { pack, settlements }: Pick<ListInput, 'pack' | 'settlements'>,
  { rules = [], isDecided = false }: Asked,
): string {
  const known = rules.flatMap((id) => ruleById(id) ?? []);
  const reasons = known.flatMap((rule) => reasonLeftOut(pack, rule) ?? []);
  if (known.length && reasons.length === known.length)
    return `无。${[...new Set(reasons)].join('；')}。确需判定的，由本单位在自定的政策口径中写明标准后重新判定`;
  if (!isDecided) return '无。已填报的系统中没有符合本表条件的';
  return settlements.size ? '无。已认定的系统中没有应当列入本表的' : '无。目前还没有任何系统经过具名认定';
}
