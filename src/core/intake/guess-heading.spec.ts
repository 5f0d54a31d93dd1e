import { readFileSync } from 'node:fs';
import { FIELD_IDS } from '../survey/survey.js';
import { guessHeading } from './guess-heading.js';
import { HEADING_MEANINGS, headingWords } from './heading-words.js';
import { matchPath } from './match-columns.js';
import { ASKINGS } from './questions-in-words.js';

/** Headings as officials word them and what each asks; the last ones ask nothing of ours. */
const HEADINGS = readFileSync(new URL('../../../fixtures/intake/headings.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [heading: string, question: string]);

describe('guessHeading', () => {
  it('reads headings in all wordings met so far, and takes no other question for ours', () => {
    const misread = HEADINGS.filter(
      ([heading, question]) => (matchPath([heading])?.field ?? '') !== question,
    );
    expect(misread).toEqual([]);
    expect(HEADINGS.length).toBeGreaterThan(500);
  });

  it('is told by the title above what a heading leaves out, and asks nothing without it', () => {
    expect(guessHeading('合同截止日期', '运维情况')?.field).toBe('opsContractEnd');
    expect(guessHeading('批准日期')?.field).toBe('approvalDate');
    expect(guessHeading('日期')).toBeNull();
    expect(guessHeading('日期', '最近更新')).toBeNull();
  });

  it('guesses nothing where more than one character in five is not understood', () => {
    expect(guessHeading('资金到位率')).toBeNull();
    expect(guessHeading('数据库名称')).toBeNull();
  });

  it('hears when a question of yes or no is turned round, and leaves other questions alone', () => {
    expect(guessHeading('是否尚未接入共享交换平台')).toMatchObject({
      field: 'sharingConnected',
      isOpposite: true,
    });
    expect(guessHeading('是否无法上政务云')).toMatchObject({ field: 'cloudReady', isOpposite: true });
    expect(guessHeading('是否已脱离业务流程')).toMatchObject({ field: 'businessInSystem', isOpposite: true });
    expect(guessHeading('能不能被其他系统替代')).toEqual({ field: 'replaceable', confidence: 0.6 });
    expect(guessHeading('未接入共享平台原因')).toBeNull();
  });

  it('cuts the longest word first', () => {
    expect(headingWords('上线运行时间').map(({ text }) => text)).toEqual(['上线运行', '时间']);
  });
});

describe('ASKINGS', () => {
  it('speaks only of meanings that words have', () => {
    const spoken = ASKINGS.flatMap(({ needs, also, not }) => [...needs.flat(), ...also, ...not]);
    expect(spoken.filter((meaning) => !HEADING_MEANINGS.has(meaning))).toEqual([]);
  });

  it('knows how every question is asked', () => {
    const known = new Set(ASKINGS.map(({ field }) => field));
    expect(FIELD_IDS.filter((field) => !known.has(field))).toEqual([]);
  });
});
