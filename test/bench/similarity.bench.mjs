// npm run bench:similarity [-- FILE.jsonl…]: exact self-join of character-bigram TF-IDF, and full scoring, on synthetic
// inventories. Seconds are of this machine and are printed, never asserted; ratios to the peer come from one run.
// With scikit-learn at hand (QINGCHA_PEER=path to peer_sklearn.py) its pair set is compared with ours.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const dist = new URL('../../dist/', import.meta.url);
const { countHanBigrams, createLexicalIndex, groupScored, scorePairs, selfJoin, weigh } = await import(
  new URL('core/similarity/index.js', dist).href
);

function lines(file) {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
const textOf = (record) => `${record.name} ${record.functions ?? record.function ?? ''}`;
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);

function timed(work) {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
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
  return timed(() => {
    const matrix = weigh(countHanBigrams(texts));
    const pairs = selfJoin(matrix, { threshold });
    return { matrix, pairs, groups: groupsOf(texts.length, pairs) };
  });
}

async function inThreads(matrix, threshold, shares) {
  const shared = (array) => {
    const copy = new array.constructor(new SharedArrayBuffer(array.byteLength));
    copy.set(array);
    return copy;
  };
  const common = {
    ...matrix,
    starts: shared(matrix.starts),
    tokens: shared(matrix.tokens),
    weights: shared(matrix.weights),
  };
  const begun = performance.now();
  const counts = await Promise.all(
    Array.from({ length: shares }, (_, share) => {
      const options = { threshold, share, shares };
      const worker = new Worker(new URL(import.meta.url), { workerData: { matrix: common, options } });
      return new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject));
    }),
  );
  return { wall: (performance.now() - begun) / 1e3, pairs: counts.reduce((sum, count) => sum + count, 0) };
}

async function scoring(records) {
  const { readLexicon } = await import(new URL('adapters/words/read-lexicon.js', dist).href);
  const { createSegmenter } = await import(new URL('adapters/words/segmenter.js', dist).href);
  const lexicon = readLexicon('templates/lexicon');
  const segment = createSegmenter(lexicon);
  const items = records.map((record, index) => ({
    ...{ id: `S${index}`, name: record.name, department: '' },
    functionText: record.functions ?? record.function ?? '',
  }));
  const run = timed(() => {
    const pairs = scorePairs(items, { lexicon, segment, floor: 0.2 });
    const ids = items.map(({ id }) => id);
    return { pairs, groups: groupScored(ids, pairs, { duplicate: 0.5 }).groups };
  });
  const { pairs, groups } = run.result;
  console.log(
    `full scoring ${items.length}: ${show(run)}, ${pairs.length} pairs kept, ${groups.length} groups`,
  );
}

function compareWithPeer(file, { left, right, scores }, threshold) {
  const peer = process.env.QINGCHA_PEER;
  if (!peer || !existsSync(peer)) {
    console.log('  peer absent: set QINGCHA_PEER to peer_sklearn.py to compare with scikit-learn');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'qingcha-bench-'));
  const out = join(folder, 'pairs');
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync('python3', [peer, file, String(threshold), '--pairs', out], {
    encoding: 'utf8',
  });
  if (status === 0) {
    const theirs = new Map(
      readFileSync(out, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' '))
        .map(([i, j, score]) => [`${i} ${j}`, +score]),
    );
    const ours = new Map(Array.from(left, (row, k) => [`${row} ${right[k]}`, scores[k]]));
    const differs = [...ours]
      .filter(([key]) => !theirs.has(key))
      .concat([...theirs].filter(([key]) => !ours.has(key)));
    const clear = differs.filter(([, score]) => Math.abs(score - threshold) >= 1e-6);
    console.log(`  peer ${((performance.now() - begun) / 1e3).toFixed(1)} s: ${stdout.trim()}`);
    console.log(
      `  pair sets: ours ${ours.size}, theirs ${theirs.size}, differing beyond 1e-6 of the threshold ${clear.length}`,
    );
  } else console.log(`  peer failed: ${stderr.trim().split('\n').at(-1)}`);
  rmSync(folder, { recursive: true });
}

async function main() {
  const files = process.argv.slice(2);
  if (!files.length) {
    console.log(
      'give inventories: node gen_systems.mjs 10000 42 systems_10000.jsonl, then name the files here',
    );
    return;
  }
  for (const file of files) {
    const records = lines(file);
    const texts = records.map(textOf);
    console.log(`\n${file}: ${texts.length} systems`);
    if (texts.length >= 500_000) {
      const run = joinOnce(texts, 0.8);
      console.log(
        `join at 0.8, text → groups: ${show(run)}, ${run.result.pairs.left.length} pairs, ${megabytes()} MB`,
      );
      continue;
    }
    if (texts.length <= 20_000) joinOnce(texts, 0.5);
    for (const threshold of [0.5, 0.6, 0.7, 0.8, 0.9]) {
      const run = joinOnce(texts, threshold);
      const { pairs, groups, matrix } = run.result;
      console.log(
        `join at ${threshold}, text → groups: ${show(run)}, ${pairs.left.length} pairs, ${groups} groups, ${pairs.verified} verified, ${megabytes()} MB`,
      );
      if (threshold !== 0.5) continue;
      if (texts.length <= 20_000) compareWithPeer(file, pairs, threshold);
      for (const shares of [1, 2]) {
        const { wall, pairs: found } = await inThreads(matrix, threshold, shares);
        console.log(`  join alone on ${shares} thread(s): ${wall.toFixed(2)} s, ${found} pairs`);
      }
    }
    const index = timed(() => createLexicalIndex(texts));
    const submission = timed(() => texts.slice(0, 50).map((text) => index.result.near(text, 0.5)));
    console.log(`index kept ready: ${show(index)}; 50 new against ${texts.length}: ${show(submission)}`);
    if (texts.length <= 20_000) await scoring(records);
    globalThis.gc?.();
  }
}

if (!isMainThread) {
  const { left } = selfJoin(workerData.matrix, workerData.options);
  parentPort.postMessage(left.length);
} else await main();
