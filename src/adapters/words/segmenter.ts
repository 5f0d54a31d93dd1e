import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Lexicon, Segment } from '../../core/similarity/index.js';

/** Cuts Chinese text into words; the synonyms of the lexicon are kept whole. */
export function createSegmenter(lexicon: Lexicon): Segment {
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
