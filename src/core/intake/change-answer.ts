import type { ChangeKind } from './system-change.js';

/** What a person may answer to an open change. */
export const CHANGE_ANSWERS = {
  confirmed: { label: '确认', kinds: ['renamed', 'split', 'merged'], needsNote: false },
  rejected: { label: '不是', kinds: ['renamed', 'split', 'merged'], needsNote: false },
  shutDown: { label: '已关停', kinds: ['vanished'], needsNote: false },
  mergedInto: { label: '已合并到其他系统', kinds: ['vanished'], needsNote: true },
  misreported: { label: '误报', kinds: ['vanished'], needsNote: false },
  overlooked: { label: '漏报，仍在使用', kinds: ['vanished'], needsNote: false },
  other: { label: '其他', kinds: ['vanished'], needsNote: true },
} as const satisfies Readonly<
  Record<
    string,
    { readonly label: string; readonly kinds: readonly ChangeKind[]; readonly needsNote: boolean }
  >
>;

export type ChangeAnswerCode = keyof typeof CHANGE_ANSWERS;

export const CHANGE_ANSWER_CODES = Object.keys(CHANGE_ANSWERS) as readonly ChangeAnswerCode[];

/** What may be answered to a change of this kind. */
export const answersTo = (kind: ChangeKind): readonly ChangeAnswerCode[] =>
  CHANGE_ANSWER_CODES.filter((code) => (CHANGE_ANSWERS[code].kinds as readonly ChangeKind[]).includes(kind));

/** Why an answer cannot be taken, in one sentence; `null` when it can. */
export function refuseAnswer(kind: ChangeKind, code: ChangeAnswerCode, note: string): string | null {
  const allowed = answersTo(kind);
  if (!allowed.includes(code)) {
    const choices = allowed.map((own) => `${own}（${CHANGE_ANSWERS[own].label}）`).join('、');
    return allowed.length ? `这一条可以回答：${choices}` : '这一条不需要回答';
  }
  if (!CHANGE_ANSWERS[code].needsNote || note.trim()) return null;
  return code === 'mergedInto' ? '请写明合并到了哪个系统' : '请写明原因';
}
