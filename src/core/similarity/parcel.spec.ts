import { PairPacker, PairUnpacker, findSimilar, packProfiles, profilesOf, unpackProfiles } from './index.js';
import type { Item, Lexicon } from './index.js';

const lexicon: Lexicon = {
  kinds: [
    { kind: '档案', synonyms: ['档案'], cues: ['归档'] },
    { kind: '收费', synonyms: ['收费'], cues: ['缴费'] },
  ],
  boilerplate: ['系统'],
  guards: [{ set: '馆室', alternatives: [['档案馆'], ['档案室']] }],
  objects: [{ object: '学籍', terms: ['学生档案'] }],
};
const words = { lexicon, segment: (text: string) => Array.from(text) };
const items: readonly Item[] = [
  { id: '1', name: '学生档案系统', department: '教育局', functionText: '学籍归档、档案查询' },
  { id: '2', name: '档案馆系统', department: '档案局', functionText: '档案归档、档案查询、缴费' },
  { id: '3', name: '收费系统', department: '', functionText: '' },
];

describe('parcels', () => {
  it('bring profiles back as they were, the kinds being those of the lexicon itself', () => {
    const profiles = profilesOf(items, words);
    const back = unpackProfiles(packProfiles(profiles, lexicon), lexicon);
    expect(back).toEqual(profiles);
    expect(back.map((profile) => Object.keys(profile))).toEqual(
      profiles.map((profile) => Object.keys(profile)),
    );
    expect(back[0]?.kinds[0]?.kind).toBe(profiles[0]?.kinds[0]?.kind);
  });

  it('bring pairs back to the last digit, parcel by parcel, and send a text once', () => {
    const decisions = [{ a: '1', b: '2', verdict: 'confirmed' as const }];
    const options = { ...words, duplicate: 0.5, review: 0.2, all: true, decisions };
    const { pairs } = findSimilar(items, options);
    expect(pairs.length).toBeGreaterThan(0);
    const [packer, unpacker] = [new PairPacker(), new PairUnpacker()];
    const [first, again] = [packer.pack(pairs), packer.pack(pairs)];
    expect(unpacker.unpack(first)).toEqual(pairs);
    expect(unpacker.unpack(again)).toEqual(pairs);
    expect(new Set(first.texts).size).toBe(first.texts.length);
    expect(again.texts).toEqual([]);
  });
});
