import { readFileSync } from 'node:fs';
import { readLexicon } from '../../adapters/words/read-lexicon.js';
import { measure } from './compare.js';
import { createMeasurer } from './measure.js';
import { functionsOf, profileOf, themesOf } from './profile.js';
import { countDocuments } from './tokens.js';
import { cosine, weigh } from './weigh.js';

describe('createMeasurer', () => {
  const lexicon = readLexicon('templates/lexicon');
  const lines = readFileSync('fixtures/similarity/systems.jsonl', 'utf8').split('\n').filter(Boolean);
  const records = lines.map(
    (line) => JSON.parse(line) as { id: string; name: string; department: string; function: string },
  );
  // More clauses than fit one word of bits, and the same clauses the other way round.
  const many = Array.from({ length: 40 }, (_, at) => `第${String.fromCharCode(0x4e00 + 7 * at)}项业务办理`);
  const items = [
    ...records.map(({ id, name, department, function: functionText }) => ({
      ...{ id, name, department, functionText },
    })),
    { id: 'm1', name: '甲', department: '', functionText: many.join('、') },
    { id: 'm2', name: '乙', department: '', functionText: [...many].reverse().join('、') },
  ];
  const profiles = items.map((item) => profileOf(item, lexicon, (text) => [...text]));
  const functions = weigh(countDocuments(profiles.map(functionsOf)));
  const themes = weigh(countDocuments(profiles.map(themesOf)));

  it('measures every pair as laying the two side by side does, and never less before it counts', () => {
    const measurer = createMeasurer({ profiles, functions, themes });
    let shared = 0;
    for (const [i, a] of profiles.entries()) {
      measurer.from(i);
      for (const [j, b] of profiles.entries()) {
        measurer.to(j);
        const most = measurer.shared;
        expect(measurer.functions).toBeGreaterThanOrEqual(cosine(functions, i, j));
        measurer.compareFunctions();
        measurer.countShared();
        const cosines = { functions: cosine(functions, i, j), theme: cosine(themes, i, j) };
        const { functions: f, theme, name, shared: count, isApart } = measurer;
        expect({ functions: f, theme, name, shared: count, isApart }).toEqual(measure(a, b, cosines));
        expect(count).toBeLessThanOrEqual(most);
        if (i !== j) shared += count;
      }
    }
    expect(shared).toBeGreaterThan(100);
  });
});
