import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import {
  type KeptPairs,
  PairPacker,
  PairScorer,
  type Parcel,
  explainScored,
  floorOf,
  groupScored,
  packProfiles,
  profilesOf,
  unpackProfiles,
} from '../../core/similarity/index.js';
import { readLexicon } from '../words/read-lexicon.js';
import { createSegmenter } from '../words/segmenter.js';
import type { SimilarityAnswer, SimilarityTask } from './similarity-task.js';

const { items, request, lexiconFolder, share, shares, peer, taken } = workerData as SimilarityTask;

/** Explained pairs per message: the receiving thread is never held up by one. */
const BATCH = 500;
/** Shares of the progress: profiles, scores; the rest is explaining. */
const PROFILES = 0.4;
const SCORES = 0.55;

const send = (answer: SimilarityAnswer, moved: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(answer, moved);
const report = (done: number): void => send({ kind: 'progress', done });

const fromPeer = <T>(port: MessagePort): Promise<T> =>
  new Promise((resolve) => port.once('message', (message: T) => resolve(message)));

const lexicon = readLexicon(lexiconFolder);
const words = { lexicon, segment: createSegmenter(lexicon) };

/** Each thread makes the profiles of its half and has those of the other half from the other thread. */
async function allProfiles(): Promise<ReturnType<typeof profilesOf>> {
  const half = peer ? Math.ceil(items.length / 2) : items.length;
  const [from, to] = share === 0 ? [0, half] : [half, items.length];
  const own = profilesOf(items.slice(from, to), {
    ...words,
    onProgress: (done) => report(PROFILES * done),
  });
  if (!peer) return own;
  const arrived = fromPeer<Parcel>(peer);
  const parcel = packProfiles(own, lexicon);
  peer.postMessage(parcel, [parcel.numbers.buffer]);
  const other = unpackProfiles(await arrived, lexicon);
  return share === 0 ? [...own, ...other] : [...other, ...own];
}

const profiles = await allProfiles();
const scorer = new PairScorer(profiles, {
  ...request,
  floor: floorOf(request),
  onProgress: (done) => report(PROFILES + SCORES * done),
});
/** The parts of all threads, in order. */
async function allKept(): Promise<readonly KeptPairs[]> {
  const own = scorer.score(share, shares);
  if (!peer) return [own];
  const arrived = fromPeer<KeptPairs>(peer);
  peer.postMessage(own);
  return share === 0 ? [own, await arrived] : [await arrived, own];
}

const scored = scorer.pairs(await allKept());
const ids = items.map(({ id }) => id);
// The first thread makes the groups while the other explains, and helps it then.
const result = share === 0 ? { ...groupScored(ids, scored, request), limit: scored.limit } : null;
const packer = new PairPacker();
for (;;) {
  const batch = Atomics.add(taken, 0, 1);
  if (batch * BATCH >= scored.length) break;
  const pairs = explainScored(scored, request, batch * BATCH, (batch + 1) * BATCH);
  if (!pairs.length) continue;
  const parcel = packer.pack(pairs);
  send({ kind: 'pairs', batch, parcel }, [parcel.numbers.buffer]);
}
report(1);
send({ kind: 'end', result });
peer?.close();
