import { type FieldId, fieldOf } from '../survey/survey.js';
import { type HeadingWord, headingWords } from './heading-words.js';
import { ASKINGS, type Asking } from './questions-in-words.js';
import { type Said, stateAsked } from './states-asked.js';

/** A question that a heading seems to ask, and how sure that is. */
export interface HeadingGuess {
  readonly field: FieldId;
  readonly confidence: number;
  /** The heading asks the contrary (是否尚未接入): 是 means 否. */
  readonly isOpposite?: true;
  /** The heading asks whether one listed answer holds (是否停用). */
  readonly said?: Said;
}

/** Of a heading at least so much must be explained: one odd character in five is forgiven. */
const ENOUGH = 0.8;

const says = ({ meanings }: HeadingWord, options: readonly string[]): boolean =>
  options.some((option) => meanings.has(option));

/** Words for the needs, one each: those of the heading first, then those of the titles above it. */
function meetsNeeds(asking: Asking, words: readonly HeadingWord[], above: readonly HeadingWord[]): boolean {
  const free = [...words];
  let own = 0;
  for (const need of asking.needs) {
    const at = free.findIndex((word) => says(word, need));
    if (at >= 0) {
      free.splice(at, 1);
      own++;
    } else if (!above.some((word) => says(word, need))) return false;
  }
  return own > 0;
}

/** 是否无法上云: one word turns the question round. Only a question of yes or no can be. */
const isContrary = (words: readonly HeadingWord[]): boolean =>
  words.some(({ meanings }) => meanings.has('contrary'));

const isYesNo = ({ field }: Asking): boolean => {
  const codes = fieldOf(field).codes as readonly string[];
  return codes.includes('是') && codes.includes('否');
};

const asksWhether = (words: readonly HeadingWord[]): boolean =>
  words.some(({ meanings }) => meanings.has('whether'));

function explainedBy(asking: Asking, words: readonly HeadingWord[]): number {
  const mayAskWhether = fieldOf(asking.field).codes.length > 0;
  const mayBeContrary = isYesNo(asking);
  let known = 0;
  let length = 0;
  for (const { text, meanings } of words) {
    length += text.length;
    const isKnown = [...meanings].some(
      (meaning) =>
        meaning === 'filler' ||
        meaning === 'system' ||
        (meaning === 'whether' && mayAskWhether) ||
        (meaning === 'contrary' && mayBeContrary) ||
        asking.also.has(meaning) ||
        asking.needs.some((need) => need.includes(meaning)),
    );
    if (isKnown) known += text.length;
  }
  return length ? known / length : 0;
}

/** A word of several meanings is refused only for what no need of this question takes it for. */
const isRefused = ({ needs, not }: Asking, words: readonly HeadingWord[]): boolean =>
  words.some(
    (word) =>
      [...word.meanings].some((meaning) => not.has(meaning)) && !needs.some((need) => says(word, need)),
  );

/** A question that some of the words of a heading speak of; `explained` 0–1. */
export interface LikelyQuestion extends HeadingGuess {
  readonly explained: number;
  /** How many meanings the question needs. */
  readonly needs: number;
  /** A title above says what the heading leaves out. */
  readonly isSpokenFor: boolean;
}

/**
 * The questions that explain at least `least` of a heading, likeliest first: by how much they explain, then by how
 * much they need.
 *
 * @param above words of the titles over the heading, which may say what it leaves out (运维 | 合同截止日期)
 */
export const likelyQuestions = (heading: string, above: string, least: number): readonly LikelyQuestion[] =>
  likelyIn(headingWords(heading), above ? headingWords(above) : [], least);

function likelyIn(
  words: readonly HeadingWord[],
  over: readonly HeadingWord[],
  least: number,
): readonly LikelyQuestion[] {
  const isTurned = isContrary(words);
  const said = new Set([...words, ...over].flatMap(({ meanings }) => [...meanings]));
  return ASKINGS.flatMap((asking) => {
    // Nearly all questions need something that is not said at all.
    if (!asking.needs.every((need) => need.some((meaning) => said.has(meaning)))) return [];
    if (isTurned && !(isYesNo(asking) && asksWhether(words))) return [];
    if (!meetsNeeds(asking, words, over) || isRefused(asking, words)) return [];
    const explained = explainedBy(asking, words);
    return explained < least ? [] : { asking, explained };
  })
    .sort((a, b) => b.explained - a.explained || b.asking.needs.length - a.asking.needs.length)
    .map(({ asking, explained }) => ({
      field: asking.field,
      confidence: asking.confidence,
      explained,
      needs: asking.needs.length,
      isSpokenFor: !meetsNeeds(asking, words, []),
      ...(isTurned ? { isOpposite: true as const } : {}),
    }));
}

/** 是否停用, 有无运维: whether one listed answer holds, where nothing asks more of the heading. */
function guessState(
  words: readonly HeadingWord[],
  over: readonly HeadingWord[],
  rival: LikelyQuestion | undefined,
): HeadingGuess | null {
  const turns = words.filter(({ meanings }) => meanings.has('contrary'));
  const plain = words.filter((word) => !turns.includes(word));
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const turned = turns.reduce((sum, { text }) => sum + text.length, 0);
  const share = (asking: Asking): number => {
    if (!meetsNeeds(asking, plain, over)) return 0;
    const known = (explainedBy(asking, plain) * (length - turned) + turned) / length;
    return known < ENOUGH ? 0 : known;
  };
  const state = stateAsked(words, share, turns.length > 0);
  if (!state) return null;
  const { asking, yes, no } = state;
  if (rival && rival.field !== asking.field && rival.needs > asking.needs.length) return null;
  return { field: asking.field, confidence: asking.confidence, said: { yes, no } };
}

/** The question that a heading asks in its own words. Nothing where two fit equally well: a person is asked then. */
export function guessHeading(heading: string, above = ''): HeadingGuess | null {
  const words = headingWords(heading);
  const over = above ? headingWords(above) : [];
  const likely = likelyIn(words, over, ENOUGH).filter(({ confidence }) => confidence > 0);
  const state = guessState(words, over, likely[0]);
  if (state) return state;
  const tied = likely.filter(
    ({ explained, needs }) => explained === likely[0]?.explained && needs === likely[0].needs,
  );
  // 等保情况 | 备案号: the title above speaks for one of them.
  const spokenFor = tied.filter(({ isSpokenFor }) => isSpokenFor);
  const [best, ...others] = spokenFor.length ? spokenFor : tied;
  if (!best || others.some(({ field }) => field !== best.field)) return null;
  const { field, confidence, isOpposite } = best;
  return { field, confidence, ...(isOpposite ? { isOpposite } : {}) };
}
