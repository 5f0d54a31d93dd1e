import { answerChange } from '../../app/answer-change.js';
import type { StoredChange } from '../../app/changes-port.js';
import { Fault } from '../../app/fault.js';
import { roundForReading } from '../../app/resolve-round.js';
import { CHANGE_ANSWER_CODES, CHANGE_ANSWERS, answersTo } from '../../core/intake/change-answer.js';
import { describeChange } from '../../core/intake/describe-change.js';
import { type CommonOptions, oneOf, withSession } from '../session.js';
import { print } from '../terminal.js';

interface ChangesOptions extends CommonOptions {
  readonly department?: string;
  readonly receipt?: string;
  readonly open?: boolean;
  readonly answer?: string;
  readonly as?: string;
  readonly note?: string;
}

/** Shows what submissions changed, or answers one open change. */
export async function changesCommand(options: ChangesOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    if (options.answer !== undefined) {
      const change = Number(options.answer);
      if (!Number.isSafeInteger(change) || change < 1)
        throw new Fault('bad-input', { errors: '--answer 后面应当是变化的编号' });
      const code = oneOf('--as', options.as ?? '', CHANGE_ANSWER_CODES);
      print(lineOf(await answerChange({ change, code, note: options.note ?? '' }, ports)));
      return;
    }
    const { department, receipt, open } = options;
    const round = receipt === undefined ? (await roundForReading(options, ports.register)).name : undefined;
    const changes = await ports.register.changes.find({
      round,
      department,
      receipt,
      isOpen: open || undefined,
    });
    if (options.json) print(JSON.stringify({ changes }, null, 1));
    else if (changes.length) for (const change of changes) print(lineOf(change));
    else print('没有变化。');
  });
}

function lineOf(change: StoredChange): string {
  const { id, department, receipt, kind, isOpen, answer } = change;
  const choices = answersTo(kind).map((code) => `${code}（${CHANGE_ANSWERS[code].label}）`);
  const standing = isOpen
    ? `待回答，可选 ${choices.join('、')}`
    : answer === null
      ? ''
      : answer.code === 'returned'
        ? '后来的填报已解决'
        : `${answer.by}回答：${CHANGE_ANSWERS[answer.code].label}${answer.note ? `，${answer.note}` : ''}`;
  return `${id} ${department}（${receipt}）：${describeChange(change)}${standing ? `【${standing}】` : ''}`;
}
