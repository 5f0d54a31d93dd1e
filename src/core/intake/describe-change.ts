import { headingOf } from '../survey/survey.js';
import type { AnswerChange, ChangeKind, ChangedSystem, SystemChange } from './system-change.js';
import { isUnasked } from './unasked-answer.js';

/** How each kind of change is called. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  corrected: '更正',
  added: '新增',
  vanished: '上次有、这次没有',
  renamed: '改名',
  split: '拆分',
  merged: '合并',
};

const LONGEST_QUOTE = 24;
const MOST_ANSWERS = 6;
const quote = (text: string): string =>
  text === '' ? '未填' : `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`;
const names = (systems: readonly ChangedSystem[]): string =>
  systems.map(({ systemName }) => `“${systemName}”`).join('、');

const listed = (items: readonly string[], mark: string): string =>
  `${items.slice(0, MOST_ANSWERS).join(mark)}${items.length > MOST_ANSWERS ? `${mark}等 ${items.length} 项` : ''}`;

const namesOf = (answers: readonly AnswerChange[]): string =>
  listed(
    answers.map(({ field }) => headingOf(field)),
    '、',
  );

/** One sentence of a change: what, from what to what, why it is thought so, and what is asked. */
export function describeChange({ kind, state, earlier, now, answers, reasons }: SystemChange): string {
  const changed = answers
    .filter((answer) => !isUnasked(answer) && (kind !== 'renamed' || answer.field !== 'systemName'))
    .map(({ field, from, to }) => `${headingOf(field)} ${quote(from)} 改为 ${quote(to)}`);
  const unasked = answers.filter(isUnasked);
  const told = changed.length ? listed(changed, '；') : '';
  const isKept = unasked.length > 0 && unasked.every(({ kept }) => kept);
  const notAsked = `这次的表没有问${namesOf(unasked)}，${isKept ? '沿用上次填的，出处仍是上次的表' : '上次填的只在上次的填报里'}`;
  const left = unasked.length ? `${told ? '；' : ''}${notAsked}` : '';
  const kept = isKept ? `${notAsked}。` : '';
  const why = reasons.length ? `依据：${reasons.join('；')}。` : '';
  const ask = '在确认之前，原来的系统仍留在登记册。';
  switch (kind) {
    case 'corrected':
      return `${told ? '更正' : '少问'} ${names(now)}：${told}${left}。`;
    case 'added':
      return `新增 ${names(now)}。`;
    case 'vanished':
      return `上次填报的 ${names(earlier)} 这次没有，请说明原因（已关停、已合并到其他系统、误报、漏报或其他）；说明之前仍留在登记册。`;
    case 'renamed':
      return state === 'settled'
        ? `改名 ${names(earlier)} → ${names(now)}。${why}${kept}`
        : `疑似改名 ${names(earlier)} → ${names(now)}，请确认。${why}${ask}${kept}`;
    case 'split':
      return `疑似拆分 ${names(earlier)} → ${names(now)}，请确认。${why}${ask}`;
    case 'merged':
      return `疑似合并 ${names(earlier)} → ${names(now)}，请确认。${why}${ask}`;
  }
}
