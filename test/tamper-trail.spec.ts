import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkTrail } from '../src/app/check-trail.js';
import { ORIGIN, type TrailEntry, type TrailHash, sealEntry } from '../src/app/trail-chain.js';
import type { TrailAnchor } from '../src/app/trail-port.js';
import { ROOT } from './source-tree.js';

/** Numbers that look random and are the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function trailOf(length: number, hash: TrailHash = 'sha256'): readonly TrailEntry[] {
  const entries: TrailEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence++)
    entries.push(
      sealEntry(
        {
          sequence,
          at: new Date(Date.UTC(2018, 0, 1, 0, sequence)).toISOString(),
          actorName: `经办人${sequence % 7}`,
          actorRole: 'office',
          department: sequence % 3 ? null : '清源市水利局',
          action: 'submission.store',
          subject: `单位${sequence}`,
          detail: JSON.stringify({ receipts: [`R${sequence}`] }),
          previous: entries.at(-1)?.hash ?? ORIGIN,
        },
        hash,
      ),
    );
  return entries;
}

/** Somebody who knows how hashes are made closes the chain again from a place on. */
function resealed(entries: readonly TrailEntry[], start: number): readonly TrailEntry[] {
  const sealed = entries.slice(0, start);
  for (const { hash: _, ...entry } of entries.slice(start))
    sealed.push(sealEntry({ ...entry, previous: sealed.at(-1)?.hash ?? ORIGIN }, 'sha256'));
  return sealed;
}

type Tampering = (entries: readonly TrailEntry[], random: (below: number) => number) => readonly TrailEntry[];
const changed = (entries: readonly TrailEntry[], at: number, change: Partial<TrailEntry>) =>
  entries.map((entry, index) => (index === at ? { ...entry, ...change } : entry));
const without = (entries: readonly TrailEntry[], at: number, count = 1) => [
  ...entries.slice(0, at),
  ...entries.slice(at + count),
];

/** Ways to falsify a trail; each is tried at many places. */
const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'edit a subject': (all, random) => changed(all, random(all.length), { subject: '别的单位' }),
  'edit a moment': (all, random) => changed(all, random(all.length), { at: '2017-01-01T00:00:00.000Z' }),
  'edit a name': (all, random) => changed(all, random(all.length), { actorName: '无名氏' }),
  'edit the detail': (all, random) => changed(all, random(all.length), { detail: '{}' }),
  'edit and seal one entry': (all, random) => {
    const at = random(all.length);
    const { hash: _, ...entry } = { ...all[at]!, subject: '别的单位' };
    return all.map((other, index) => (index === at ? sealEntry(entry, 'sha256') : other));
  },
  'edit and seal everything after': (all, random) => {
    const at = random(all.length);
    return resealed(changed(all, at, { subject: '别的单位' }), at);
  },
  'delete one': (all, random) => without(all, random(all.length)),
  'delete several': (all, random) => without(all, random(all.length - 5), 2 + random(3)),
  'delete the first ones': (all, random) => all.slice(1 + random(20)),
  'delete one, renumber and seal': (all, random) => {
    const at = random(all.length);
    const rest = without(all, at).map((entry, index) => ({ ...entry, sequence: index + 1 }));
    return resealed(rest, at);
  },
  'swap two': (all, random) => {
    const at = random(all.length - 1);
    return all.map((entry, index) => (index === at ? all[at + 1]! : index === at + 1 ? all[at]! : entry));
  },
  'swap two and seal': (all, random) => {
    const at = random(all.length - 1);
    const swapped = all.map((entry, index) =>
      index === at || index === at + 1 ? { ...all[at + at + 1 - index]!, sequence: index + 1 } : entry,
    );
    return resealed(swapped, at);
  },
  'cut off the end': (all, random) => all.slice(0, all.length - 1 - random(20)),
  'insert one and seal': (all, random) => {
    const at = 1 + random(all.length - 1);
    const more = [...all.slice(0, at), { ...all[at]!, subject: '多出来的' }, ...all.slice(at)];
    return resealed(
      more.map((entry, index) => ({ ...entry, sequence: index + 1 })),
      at,
    );
  },
  'repeat one': (all, random) => {
    const at = random(all.length);
    return [...all.slice(0, at + 1), all[at]!, ...all.slice(at + 1)];
  },
  'pretend that older ones were taken out': (all, random) => {
    const at = 5 + random(20);
    const detail = JSON.stringify({ through: at, hash: all[at - 1]!.hash });
    const rest = all.slice(at);
    return resealed(changed(rest, rest.length - 1, { action: 'trail.prune', detail }), rest.length - 1).map(
      (entry, index) => (index < rest.length - 1 ? rest[index]! : entry),
    );
  },
};

const TIMES = process.env['QINGCHA_TEST'] === 'full' ? 100 : 25;
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'qingcha-tamper-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const jsonLines = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');

/** What the verifier that runs without the program says. */
function verify(entries: readonly TrailEntry[], anchors: readonly TrailAnchor[]) {
  writeFileSync(join(folder, 'trail.jsonl'), jsonLines(entries));
  writeFileSync(join(folder, 'anchors.jsonl'), jsonLines(anchors));
  const verifier = join(ROOT, 'templates/verify-trail.mjs');
  return spawnSync(process.execPath, [verifier, join(folder, 'trail.jsonl')], { encoding: 'utf8' });
}

const anchorsOf = (entries: readonly TrailEntry[]) =>
  entries
    .filter(({ sequence }) => sequence % 10 === 0)
    .map(({ sequence, hash, at }) => ({ sequence, hash, at }));

it.each(['sha256', 'sm3'] as const)('an honest trail of %s is found intact by both', async (hash) => {
  const entries = trailOf(60, hash);
  expect((await checkTrail(entries, anchorsOf(entries))).problems).toEqual([]);
  const { status, stdout } = verify(entries, anchorsOf(entries));
  expect([status, stdout]).toEqual([0, expect.stringContaining('60 条，完好')]);
});

it(`${TIMES} of ${TIMES} tamperings are found, by the program and by the verifier`, async () => {
  const random = numbers(20_180_101);
  const entries = trailOf(60);
  const anchors = anchorsOf(entries);
  const kinds = Object.entries(TAMPERINGS);
  const missed: string[] = [];
  for (let time = 0; time < TIMES; time++) {
    const [name, tamper] = kinds[time % kinds.length]!;
    const forged = tamper(entries, random);
    if (JSON.stringify(forged) === JSON.stringify(entries)) throw new Error(`${name} changed nothing`);
    if (!(await checkTrail(forged, anchors)).problems.length) missed.push(`${name}: program`);
    if (verify(forged, anchors).status !== 4) missed.push(`${name}: verifier`);
  }
  expect(missed).toEqual([]);
}, 120_000);

it('without anchors a trail cut off or sealed again looks intact: that is what they are for', async () => {
  const entries = trailOf(60);
  expect((await checkTrail(entries.slice(0, 50), [])).problems).toEqual([]);
  const forged = resealed(changed(entries, 30, { subject: '别的单位' }), 30);
  expect((await checkTrail(forged, [])).problems).toEqual([]);
  expect(verify(forged, []).stdout).toContain('没有锚点文件');
});
