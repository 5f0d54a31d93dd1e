// The lexical join in threads of the bench: the matrix is shared, each thread takes a share of the rows.
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const { selfJoin } = await import(new URL('../../dist/core/similarity/index.js', import.meta.url).href);

const shared = (array) => {
  const copy = new array.constructor(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
};

/** The pairs of all shares. */
export async function joinInThreads(matrix, threshold, shares) {
  const common = Object.fromEntries(
    Object.entries(matrix).map(([key, value]) => [key, ArrayBuffer.isView(value) ? shared(value) : value]),
  );
  const parts = await Promise.all(
    Array.from({ length: shares }, (_, share) => {
      const options = { threshold, share, shares };
      const worker = new Worker(new URL(import.meta.url), { workerData: { matrix: common, options } });
      return new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject));
    }),
  );
  const merged = (key, Kind) => Kind.from(parts.flatMap((part) => [...part[key]]));
  return { left: merged('left', Uint32Array), right: merged('right', Uint32Array) };
}

if (!isMainThread && workerData?.matrix) {
  const { left, right } = selfJoin(workerData.matrix, workerData.options);
  parentPort.postMessage({ left, right });
}
