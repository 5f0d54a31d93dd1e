import { changedAnswers } from './answers-agree.js';
import { findRenames } from './find-renames.js';
import { findSplits, mentions } from './find-splits.js';
import { pairSameNames } from './same-name.js';
import type {
  ChangedSystem,
  ComparedSystem,
  FoundChange,
  SubmissionComparison,
  SystemChange,
} from './system-change.js';

const named = ({ id, systemName }: ComparedSystem): ChangedSystem => ({ id, systemName });

/**
 * What a new submission of a unit makes of the systems it declared before: every earlier and every new system stands
 * in exactly one change, or is counted as unchanged. Equal names are one system; for what is left over a change of
 * name, a split or a merger is proposed where other answers speak for it, and never assumed: only an equal identifier
 * with every other answer equal settles a change of name by itself. `earlier` holds the parts that this submission
 * speaks for. Cost: left-over systems of both sides, squared.
 */
export function compareSubmissions(
  earlier: readonly ComparedSystem[],
  incoming: readonly ComparedSystem[],
): SubmissionComparison {
  const same = pairSameNames(earlier, incoming);
  const corrected = same.flatMap(([before, now]): SystemChange[] => {
    const answers = changedAnswers(before, now);
    const about = { earlier: [named(before)], now: [named(now)], answers };
    return answers.length ? [{ kind: 'corrected', state: 'settled', ...about, reasons: [] }] : [];
  });
  const known = new Set<ComparedSystem>(same.flat());
  const left = earlier.filter((system) => !known.has(system));
  const fresh = incoming.filter((system) => !known.has(system));
  const unit = [...earlier, ...incoming];
  const splits = findSplits(left, fresh, 'split');
  const afterSplits = without(left, fresh, splits);
  const mergers = findSplits(afterSplits.fresh, afterSplits.left, 'merged');
  const afterMergers = without(afterSplits.left, afterSplits.fresh, mergers);
  const renames = findRenames(afterMergers.left, afterMergers.fresh, unit);
  const rest = without(afterMergers.left, afterMergers.fresh, renames);
  const positions = renames
    .filter(({ state }) => state === 'settled')
    .map(({ earlierSystems: [before], nowSystems: [now] }) => [before, now] as const);
  const replaced = [...same, ...positions].flatMap(([before, now]) =>
    before && now ? [[earlier.indexOf(before), incoming.indexOf(now)] as const] : [],
  );
  return {
    changes: [
      ...corrected,
      ...[...renames, ...splits, ...mergers].map(publish),
      ...rest.fresh.map((system) => single('added', 'settled', [], [system])),
      ...rest.left.map((system) => ({
        ...single('vanished', 'open', [system], []),
        reasons: namedBy(system, incoming),
      })),
    ],
    unchanged: same.length - corrected.length,
    replaced,
  };
}

const publish = ({ earlierSystems, nowSystems, ...change }: FoundChange): SystemChange => ({
  ...change,
  earlier: earlierSystems.map(named),
  now: nowSystems.map(named),
});

const single = (
  kind: SystemChange['kind'],
  state: SystemChange['state'],
  earlier: readonly ComparedSystem[],
  now: readonly ComparedSystem[],
): SystemChange => ({
  kind,
  state,
  earlier: earlier.map(named),
  now: now.map(named),
  answers: [],
  reasons: [],
});

/** Whom to ask about a vanished system: a new declaration that speaks of it. */
const namedBy = (system: ComparedSystem, incoming: readonly ComparedSystem[]): readonly string[] =>
  incoming
    .filter((other) => mentions(other, system))
    .map(({ systemName }) => `“${systemName}”的填报内容中提到了它`);

function without(
  left: readonly ComparedSystem[],
  fresh: readonly ComparedSystem[],
  found: readonly FoundChange[],
): { readonly left: readonly ComparedSystem[]; readonly fresh: readonly ComparedSystem[] } {
  const taken = new Set(
    found.flatMap(({ earlierSystems, nowSystems }) => [...earlierSystems, ...nowSystems]),
  );
  return {
    left: left.filter((system) => !taken.has(system)),
    fresh: fresh.filter((system) => !taken.has(system)),
  };
}
