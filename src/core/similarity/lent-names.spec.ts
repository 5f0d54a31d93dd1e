import { lentNames } from './lent-names.js';
import type { SystemKind } from './lexicon.js';

const kindOf = (kind: string, ...synonyms: string[]): SystemKind => ({ kind, synonyms, cues: [] });
const [cylinders, gas, lifts] = [
  kindOf('气瓶追溯', '气瓶'),
  kindOf('燃气监管', '燃气', '燃气用户'),
  kindOf('电梯'),
];
const lexicon = { kinds: [cylinders, gas, lifts], boilerplate: [] };

describe('a kind that an object is named after', () => {
  it('goes by its other names', () => {
    const lent = lentNames({ ...lexicon, objects: [{ object: '气瓶', terms: ['煤气罐', '钢瓶'] }] });
    expect([...lent]).toEqual([[cylinders, ['煤气罐', '钢瓶']]]);
  });

  it('does not where one of these stands for another kind', () => {
    const lent = lentNames({ ...lexicon, objects: [{ object: '气瓶', terms: ['钢瓶', '燃气用户'] }] });
    expect([...lent]).toEqual([]);
  });

  it('lends nothing where a term alone is a name of the kind', () => {
    expect([...lentNames({ ...lexicon, objects: [{ object: '困人救援', terms: ['电梯'] }] })]).toEqual([]);
  });
});
