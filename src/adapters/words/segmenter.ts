import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import type { Lexicon, Segment } from '../../core/similarity/index.js';

/** Cuts Chinese text into words; the synonyms of the lexicon are kept whole. */
export function createSegmenter(lexicon: Lexicon): Segment {
  // Ten megabytes, read when it is first asked for: most commands cut no text.
  const { dict } = createRequire(import.meta.url)('@node-rs/jieba/dict.js') as { readonly dict: Uint8Array };
  const jieba = Jieba.withDict(dict);
  const written = lexicon.kinds.flatMap(({ synonyms, cues }) => [...synonyms, ...cues]);
  // A pattern of the lexicon is several words: `A+B!C@D`.
  const words = new Set(written.flatMap((pattern) => pattern.split(/[+!@]/u)));
  const own = [...words]
    .filter((word) => /^[\u4e00-\u9fff]{2,}$/u.test(word))
    .map((word) => `${word} 1000 n`);
  jieba.loadDict(Buffer.from(`${own.join('\n')}\n`));
  return (text) => jieba.cut(text);
}
