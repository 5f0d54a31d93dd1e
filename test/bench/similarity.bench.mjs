// npm run bench:similarity [-- FILE.jsonl… [--plot OUT.svg]]: exact self-join of character-bigram TF-IDF, and full scoring, on synthetic
// inventories. Seconds are of this machine and are printed, never asserted; ratios to the peer come from one run.
// With scikit-learn at hand (QINGCHA_PEER=path to peer_sklearn.py) its pair set is compared with ours.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function compareWithPeer(file, { left, right, scores }, { threshold, wall }) {
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
    const seconds = (performance.now() - begun) / 1e3;
    console.log(
      `  peer ${seconds.toFixed(1)} s, ${(seconds / wall).toFixed(1)} times ours: ${stdout.trim()}`,
    );
    console.log(
      `  pair sets: ours ${ours.size}, theirs ${theirs.size}, differing beyond 1e-6 of the threshold ${clear.length}`,
    );
  } else console.log(`  peer failed: ${stderr.trim().split('\n').at(-1)}`);
  rmSync(folder, { recursive: true });
}

/** CPU seconds over the threshold, one line per size; the vertical axis is logarithmic. */
function plot(costs) {
  const sizes = [...new Set(costs.map(({ size }) => size))];
  const x = (threshold) => 60 + ((threshold - 0.5) / 0.4) * 400;
  const decades = [0.01, 0.1, 1, 10, 100];
  const y = (cpu) => 260 - (Math.log10(Math.max(0.01, cpu)) + 2) * 60;
  const curves = sizes.map((size) => {
    const points = costs.filter((cost) => cost.size === size);
    const last = points.at(-1);
    const line = points.map(({ threshold, cpu }) => `${x(threshold)},${y(cpu).toFixed(1)}`).join(' ');
    return `<polyline points="${line}" fill="none" stroke="#245"/><text x="${x(last.threshold) + 6}" y="${y(last.cpu)}">N=${size}</text>`;
  });
  const grid = decades.map(
    (at) => `<text x="4" y="${y(at)}">${at} s</text><path d="M60 ${y(at)}H460" stroke="#ddd"/>`,
  );
  const ticks = [0.5, 0.6, 0.7, 0.8, 0.9].map((at) => `<text x="${x(at) - 8}" y="280">${at}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="290" font-family="sans-serif" font-size="11">${[...grid, ...ticks, ...curves].join('')}</svg>\n`;
}

async function main() {
  const words = process.argv.slice(2);
  const flag = words.indexOf('--plot');
  const [, picture] = flag < 0 ? [] : words.splice(flag, 2);
  const files = words;
  const costs = [];
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
      const smaller = costs.findLast((cost) => cost.threshold === threshold);
      const growth = smaller
        ? `, ${(run.cpu / smaller.cpu).toFixed(1)} times the CPU of ${smaller.size} systems`
        : '';
      costs.push({ size: texts.length, threshold, cpu: run.cpu });
      console.log(
        `join at ${threshold}, text → groups: ${show(run)}, ${pairs.left.length} pairs, ${groups} groups, ${pairs.verified} verified, ${megabytes()} MB${growth}`,
      );
      if (threshold !== 0.5) continue;
      if (texts.length <= 20_000) compareWithPeer(file, pairs, { threshold, wall: run.wall });
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
  if (picture) writeFileSync(picture, plot(costs));
}

if (!isMainThread) {
  const { left } = selfJoin(workerData.matrix, workerData.options);
  parentPort.postMessage(left.length);
} else await main();
