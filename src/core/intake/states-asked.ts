import type { HeadingWord } from './heading-words.js';
import { type Asking, ask } from './questions-in-words.js';

/** What 是 and 否 say of a listed answer; `null`: nothing that could be entered. */
export interface Said {
  readonly yes: string | null;
  readonly no: string | null;
}

/** A form that asks of one listed answer whether it holds. */
interface StateAsked extends Said {
  readonly asking: Asking;
}

const asked = (asking: Asking, yes: string | null, no: string | null): StateAsked => ({ asking, yes, no });

/**
 * Questions of yes or no about one answer of a question that lists more: 是否停用, 有无运维, 是否联网. A contrary word in
 * the heading (是否未使用) exchanges what yes and no say.
 */
const STATES: readonly StateAsked[] = [
  asked(ask('lifecycle', 'stopped', 'use run condition service', 'ops'), '已停用', '已建'),
  asked(ask('lifecycle', 'inuse|use|run', 'condition daily business', 'ops unified'), '已建', '已停用'),
  asked(ask('opsStatus', 'ops stopped', 'service run'), '已停止', null),
  asked(
    ask('opsStatus', 'ops', 'service run daily handle', 'contract money company org maintainer contact end'),
    null,
    '已停止',
  ),
  asked(ask('mlpsLevel', 'mlps|mlpslevel', 'level security handle', 'filing docno'), null, '未定级'),
  asked(ask('networks', 'linked', 'carry run network'), null, '未联网'),
  asked(ask('hosting', 'cloud', 'build carry host use run', 'can ready'), '政务云', null),
  asked(ask('internetExit', 'rent|selfbuilt internet exit', 'own use'), '自行租用', null),
  asked(ask('internetExit', 'region internet exit', 'use unified'), '统一出口', null),
  asked(ask('classification', 'secret', 'own content kind'), '涉密', '非涉密'),
];

const has = ({ meanings }: HeadingWord, options: readonly string[]): boolean =>
  options.some((option) => meanings.has(option));

/** The one state asked about; `isTurned`: the heading denies it. */
export function stateAsked(
  words: readonly HeadingWord[],
  explained: (asking: Asking) => number,
  isTurned: boolean,
): (Said & { readonly asking: Asking }) | null {
  if (!words.some(({ meanings }) => meanings.has('whether'))) return null;
  const [best, second] = STATES.map((state) => ({ state, share: explained(state.asking) }))
    .filter(({ share, state }) => share > 0 && !words.some((word) => refuses(state.asking, word)))
    .sort((a, b) => b.share - a.share || b.state.asking.needs.length - a.state.asking.needs.length);
  if (!best || (second && isEqual(best, second))) return null;
  const { asking, yes, no } = best.state;
  return isTurned ? { asking, yes: no, no: yes } : { asking, yes, no };
}

const refuses = ({ needs, not }: Asking, word: HeadingWord): boolean =>
  [...word.meanings].some((meaning) => not.has(meaning)) && !needs.some((need) => has(word, need));

interface Share {
  readonly state: StateAsked;
  readonly share: number;
}
const isEqual = (a: Share, b: Share): boolean =>
  a.share === b.share && a.state.asking.needs.length === b.state.asking.needs.length;
