import type { PairLimit, SimilarityResult } from '../core/similarity/index.js';

/** Pairs and groups as JSON, piece by piece: a city's pairs are more than one text may hold. */
export function* similarityDocument({
  pairs,
  groups,
  limit,
}: Omit<SimilarityResult, 'bridges'>): Generator<string, undefined> {
  yield '{\n"pairs": [';
  for (const [index, pair] of pairs.entries()) yield `${index ? ',' : ''}\n${JSON.stringify(pair)}`;
  yield `\n],\n"groups": ${JSON.stringify(groups.map((members) => ({ members })))}`;
  yield limit ? `,\n"limit": ${JSON.stringify(limit)}\n}\n` : '\n}\n';
  return undefined;
}

/** What was left out, where an inventory has more likely pairs than can be held. */
export const describeLimit = (limit: PairLimit | null): readonly string[] =>
  limit
    ? [
        `相似的系统太多，每个系统只保留最像的 ${limit.partners} 个，另有 ${limit.dropped} 对没有列出；相似系统组按保留的各对划分。`,
      ]
    : [];
