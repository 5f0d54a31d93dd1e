import { answerText, containedIn, identifiersOf } from './answers-agree.js';
import { systemKey } from './same-name.js';
import { squeeze } from './sheet.js';
import type { ComparedSystem, FoundChange } from './system-change.js';

/** House defaults, measured on generated submissions (compare-submissions.spec). */
const PART_INSIDE = 0.7;
/** The parts together must cover this much of the whole, and no part alone may be nearly all of it. */
const COVERED = 0.6;
const NEARLY_ALL = 0.92;
const NAME_INSIDE = 0.4;
/** The costs of the parts add up to the cost of the whole, give or take this share. */
const COST_TOLERANCE = 0.02;

type Direction = 'split' | 'merged';

/**
 * One system on one side whose functions are shared out among several on the other: `split` when `wholes` are the
 * earlier ones, `merged` when they are the new ones. Shared functions alone prove nothing: the name, an identifier, a
 * remark that names it, or costs that add up must speak for it too.
 */
export function findSplits(
  wholes: readonly ComparedSystem[],
  parts: readonly ComparedSystem[],
  kind: Direction,
): readonly FoundChange[] {
  const taken = new Set<ComparedSystem>();
  const found: FoundChange[] = [];
  for (const whole of wholes) {
    const free = parts.filter((part) => !taken.has(part));
    const own = free.flatMap((part) => {
      const reason = reasonFor(whole, part);
      return reason ? [{ part, reason }] : [];
    });
    const members = own.map(({ part }) => part);
    if (
      members.length < 2 ||
      !sharesOut(
        whole,
        members,
        own.every(({ reason }) => reason.isSaid),
      )
    )
      continue;
    members.forEach((part) => taken.add(part));
    const cost = costReason(whole, members);
    found.push({
      kind,
      state: 'open',
      earlierSystems: kind === 'split' ? [whole] : members,
      nowSystems: kind === 'split' ? members : [whole],
      answers: [],
      reasons: [...own.map(({ reason }) => reason.text), ...(cost ? [cost] : [])],
    });
  }
  return found;
}

interface Reason {
  readonly text: string;
  /** The sheet itself says so. */
  readonly isSaid: boolean;
}

function reasonFor(whole: ComparedSystem, part: ComparedSystem): Reason | null {
  if (mentions(part, whole) || mentions(whole, part))
    return { text: `“${part.systemName}”与“${whole.systemName}”：填报内容中提到了对方`, isSaid: true };
  const inside = containedIn(answerText(part, 'function'), answerText(whole, 'function'));
  if (inside < PART_INSIDE) return null;
  const support = supportFor(whole, part);
  if (!support) return null;
  const share = Math.round(inside * 100);
  return {
    text: `“${part.systemName}”的功能有 ${share}% 在“${whole.systemName}”的功能之内，${support}`,
    isSaid: false,
  };
}

/** What beside the functions ties a part to its whole. */
function supportFor(whole: ComparedSystem, part: ComparedSystem): string | null {
  if (identifiersOf(whole, part).equal.length) return '文号或地址相同';
  if (nameInside(part, whole) >= NAME_INSIDE) return '名称有共同部分';
  const isSame = (id: 'builder' | 'goLiveDate' | 'approvalDate'): boolean =>
    answerText(whole, id) !== '' && answerText(whole, id) === answerText(part, id);
  if (isSame('builder') && (isSame('goLiveDate') || isSame('approvalDate'))) return '承建单位和时间相同';
  return null;
}

const GENERAL = /(?:信息|管理|业务|应用|服务|综合|政务)*(?:系统|平台|软件|网站)$/u;

/** Shared words of the names, without the general ending that every system carries. */
function nameInside(part: ComparedSystem, whole: ComparedSystem): number {
  const bare = (system: ComparedSystem): string => systemKey(system).replace(GENERAL, '');
  return Math.max(containedIn(bare(part), bare(whole)), containedIn(bare(whole), bare(part)));
}

/** Names shorter than this stand in other sentences too. */
const TELLING_NAME = 5;

/** Does the declaration of a system speak of the other by its name? */
export function mentions(system: ComparedSystem, other: ComparedSystem): boolean {
  const name = systemKey(other);
  if (name.length < TELLING_NAME || systemKey(system).includes(name)) return false;
  return (['systemAlias', 'remarks', 'function'] as const).some((id) =>
    squeeze(answerText(system, id)).includes(name),
  );
}

function sharesOut(whole: ComparedSystem, members: readonly ComparedSystem[], isSaid: boolean): boolean {
  const functions = answerText(whole, 'function');
  const covers = (systems: readonly ComparedSystem[]): number =>
    containedIn(functions, systems.map((system) => answerText(system, 'function')).join('、'));
  if (isSaid) return true;
  return covers(members) >= COVERED && members.every((member) => covers([member]) < NEARLY_ALL);
}

function costReason(whole: ComparedSystem, members: readonly ComparedSystem[]): string | null {
  const costs = members.map(({ values }) => values.constructionCost);
  const total = whole.values.constructionCost;
  if (!total || costs.some((cost) => cost === undefined)) return null;
  const sum = costs.reduce<number>((all, cost) => all + (cost ?? 0), 0);
  return Math.abs(sum - total) <= total * COST_TOLERANCE ? '建设资金相加与之相符' : null;
}
