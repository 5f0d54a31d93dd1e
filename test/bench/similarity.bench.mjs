// npm run bench:similarity [-- FILE.jsonl…] [--plot OUT.svg] [--million]: exact self-join of character-bigram TF-IDF, full scoring and
// new systems against an inventory; without files on invented inventories of 10,000 and 100,000 systems. Seconds are of this machine and
// are printed, never asserted; ratios to scikit-learn (where python3 has it) come from one run, and its pair set is compared with ours.
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SKLEARN_JOIN } from './join-sklearn.mjs';
import { makeInventory } from './make-inventory.mjs';
import { peak } from './measure.mjs';
import { plotCosts } from './plot-costs.mjs';
import { joinInThreads } from './similarity-threads.mjs';

const dist = new URL('../../dist/', import.meta.url);
const { countHanBigrams, createLexicalIndex, groupScored, scorePairs, selfJoin, weigh } = await import(
  new URL('core/similarity/index.js', dist).href
);
const { readLexicon } = await import(new URL('adapters/words/read-lexicon.js', dist).href);
const { createSegmenter } = await import(new URL('adapters/words/segmenter.js', dist).href);
const { ThreadSimilarity } = await import(new URL('adapters/workers/thread-similarity.js', dist).href);

const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9];
const JOIN = 0.5;
/** Score from which a pair is a duplicate. */
const DUPLICATE = 0.5;
/** Full scoring and the peer take inventories up to this. */
const SMALL = 20_000;

const readLines = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
/** Line by line: the file as a whole would be most of the peak. */
async function textsIn(file) {
  const texts = [];
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') }))
    // Joined anew: a piece of a text keeps the whole of it in memory.
    if (line) texts.push(Buffer.from(textOf(JSON.parse(line))).toString());
  return texts;
}
const textOf = (record) => `${record.name} ${record.functions ?? record.function ?? ''}`;

async function timed(work) {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, wall: (performance.now() - wall) / 1e3, cpu: (user + system) / 1e6 };
}
const show = ({ wall, cpu }) => `${wall.toFixed(2)} s (CPU ${cpu.toFixed(2)} s)`;

function groupsOf(rows, { left, right }) {
  const parent = Int32Array.from({ length: rows }, (_, row) => row);
  const find = (row) => {
    while (parent[row] !== row) row = parent[row] = parent[parent[row]];
    return row;
  };
  for (let k = 0; k < left.length; k++) parent[find(left[k])] = find(right[k]);
  const sizes = new Map();
  for (let row = 0; row < rows; row++) sizes.set(find(row), (sizes.get(find(row)) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1).length;
}

function joinOnce(texts, threshold) {
  const pairs = selfJoin(weigh(countHanBigrams(texts)), { threshold });
  return { pairs, groups: groupsOf(texts.length, pairs) };
}

async function joinInTwo(texts, threshold) {
  const pairs = await joinInThreads(weigh(countHanBigrams(texts)), threshold, 2);
  return { pairs, groups: groupsOf(texts.length, pairs) };
}

/** Peak memory of the join in a process that holds nothing else. */
function memoryOf(source) {
  const [program, ...rest] = [fileURLToPath(import.meta.url), '--memory', ...source];
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', program, ...rest], { encoding: 'utf8' });
  return stdout.trim();
}

async function scoring(records) {
  const items = records.map((record, index) => ({
    ...{ id: `S${index}`, name: record.name, department: '' },
    functionText: record.functions ?? record.function ?? '',
  }));
  const folder = fileURLToPath(new URL('../../templates/lexicon', import.meta.url));
  const alone = await timed(() => {
    const lexicon = readLexicon(folder);
    const scored = scorePairs(items, { lexicon, segment: createSegmenter(lexicon), floor: DUPLICATE });
    const ids = items.map(({ id }) => id);
    return { pairs: scored.length, ...groupScored(ids, scored, { duplicate: DUPLICATE }) };
  });
  console.log(
    `full scoring ${items.length}, text → groups on one thread, dictionary included: ${show(alone)}, ${alone.result.pairs} duplicates, ${alone.result.groups.length} groups`,
  );
  for (const threads of [1, 2]) {
    const finder = new ThreadSimilarity(folder, threads);
    const run = await timed(() => finder.find(items, { duplicate: DUPLICATE, review: DUPLICATE }));
    const { pairs, groups, limit } = run.result;
    console.log(
      `full scoring ${items.length} on ${threads} thread(s), dictionary and every pair explained: ${show(run)}, ${pairs.length} duplicates, ${groups.length} groups${limit ? `, limited to ${limit.partners} partners` : ''}`,
    );
  }
}

function compareWithPeer(texts, { left, right, scores }, wall) {
  const folder = mkdtempSync(join(tmpdir(), 'qingcha-bench-'));
  const [input, out] = [join(folder, 'texts.json'), join(folder, 'pairs')];
  writeFileSync(input, JSON.stringify(texts));
  const python = process.env.QINGCHA_PYTHON ?? 'python3';
  const { status, stdout, stderr } = spawnSync(python, ['-c', SKLEARN_JOIN, input, String(JOIN), out], {
    encoding: 'utf8',
  });
  if (status === 0) {
    const peer = JSON.parse(stdout);
    const keysOf = (lines) => new Map(lines.map(([i, j, score]) => [`${i} ${j}`, +score]));
    const theirs = keysOf(
      readFileSync(out, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ')),
    );
    const ours = keysOf(Array.from(left, (row, k) => [row, right[k], scores[k]]));
    const differing = [...ours, ...theirs].filter(([key]) => !(ours.has(key) && theirs.has(key)));
    const clear = differing.filter(([, score]) => Math.abs(score - JOIN) >= 1e-6);
    console.log(
      `  peer: scikit-learn ${peer.sklearn}, scipy ${peer.scipy}: ${peer.seconds} s, ${(peer.seconds / wall).toFixed(1)} times ours; ${peer.megabytes} MB`,
    );
    console.log(
      `  pair sets: ours ${ours.size}, theirs ${theirs.size}, differing beyond 1e-6 of the threshold ${clear.length}`,
    );
  } else
    console.log(
      `  no peer: ${stderr.trim().split('\n').at(-1)} (QINGCHA_PYTHON names a python3 with scikit-learn)`,
    );
  rmSync(folder, { recursive: true });
}

async function measure({ name, records, source }, costs) {
  const texts = records.map(textOf);
  console.log(`\n${name}: ${texts.length} systems`);
  joinOnce(texts.slice(0, 5_000), JOIN);
  for (const threshold of THRESHOLDS) {
    const run = await timed(() => joinOnce(texts, threshold));
    const { pairs, groups } = run.result;
    const smaller = costs.findLast((cost) => cost.threshold === threshold);
    const growth = smaller ? `, ${(run.cpu / smaller.cpu).toFixed(1)} times the CPU of ${smaller.size}` : '';
    costs.push({ size: texts.length, threshold, cpu: run.cpu });
    console.log(
      `join at ${threshold}, text → groups: ${show(run)}, ${pairs.left.length} pairs, ${groups} groups, ${pairs.verified} verified${growth}`,
    );
    if (threshold !== JOIN) continue;
    if (texts.length <= SMALL) compareWithPeer(texts, pairs, run.wall);
    const two = await timed(() => joinInTwo(texts, threshold));
    console.log(
      `  on two threads: ${show(two)}, ${two.result.pairs.left.length} pairs, ${two.result.groups} groups`,
    );
    console.log(`  memory in a process of its own: ${memoryOf(source)}`);
  }
  const index = await timed(() => createLexicalIndex(texts));
  const submission = await timed(() => texts.slice(0, 50).map((text) => index.result.near(text, JOIN)));
  console.log(`index kept ready: ${show(index)}; 50 new against ${texts.length}: ${show(submission)}`);
  if (texts.length <= SMALL) await scoring(records);
}

const inventoryOf = (word) =>
  /^\d+$/u.test(word)
    ? { name: 'invented', records: makeInventory(+word), source: [word] }
    : { name: word, records: readLines(word), source: [word] };

async function main() {
  const words = process.argv.slice(2);
  const flag = words.indexOf('--plot');
  const [, picture] = flag < 0 ? [] : words.splice(flag, 2);
  const isMillion = words.includes('--million');
  const named = words.filter((word) => !word.startsWith('--'));
  if (words.includes('--memory')) {
    // Texts alone: whoever joins need not hold the records.
    const texts = /^\d+$/u.test(named[0]) ? makeInventory(+named[0]).map(textOf) : await textsIn(named[0]);
    globalThis.gc?.();
    joinOnce(texts, JOIN);
    console.log(`${Math.round(peak())} MB at its peak, texts included`);
    return;
  }
  const costs = [];
  for (const word of named.length ? named : ['10000', '100000']) {
    await measure(inventoryOf(word), costs);
    globalThis.gc?.();
  }
  if (isMillion) {
    const texts = makeInventory(1_000_000).map(textOf);
    const run = await timed(() => joinOnce(texts, 0.8));
    console.log(
      `\n1000000 systems, join at 0.8, text → groups: ${show(run)}, ${run.result.pairs.left.length} pairs`,
    );
  }
  if (picture) {
    const texts = makeInventory(80_000).map(textOf);
    const growth = [];
    for (const size of [10_000, 20_000, 40_000, 80_000])
      for (const threshold of [0.5, 0.8]) {
        const { cpu } = await timed(() => joinOnce(texts.slice(0, size), threshold));
        growth.push({ size, threshold, cpu });
      }
    writeFileSync(picture, plotCosts(costs, growth));
  }
}

await main();
