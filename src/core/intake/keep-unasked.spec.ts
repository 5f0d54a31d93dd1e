import { packAnswers, unpackAnswers } from '../survey/packed-answers.js';
import type { SurveyedSystem } from '../survey/system.js';
import { keepUnasked } from './keep-unasked.js';

type Answered = Pick<SurveyedSystem, 'source' | 'values' | 'answers'>;

const at = (file: string) => ({ file, sheet: '表', row: 3, column: null });
const FULL: Answered = {
  source: at('甲.xlsx'),
  values: {
    systemName: '殡葬服务系统',
    monthlyUses: 3,
    builder: '众成',
    lifecycle: '在建',
  },
  answers: {
    systemName: { cell: 'B3', raw: '殡葬服务系统' },
    monthlyUses: { cell: 'E3', raw: '３次' },
    builder: { cell: 'F3', raw: '众成' },
    goLiveDate: { cell: 'G3', raw: '老早' },
    remarks: { cell: 'H3', raw: '' },
  },
};
const SHORT: Answered = {
  source: at('乙.xlsx'),
  values: { systemName: '殡葬服务系统' },
  answers: {
    systemName: { cell: 'A2', raw: '殡葬服务系统' },
    builder: { cell: 'B2', raw: '' },
  },
};

describe('keepUnasked', () => {
  const kept = keepUnasked(FULL, SHORT);

  it('keeps what the later sheet does not ask, with the sheet it stands on', () => {
    const from = { file: '甲.xlsx', sheet: '表' };
    expect(kept.values).toEqual({
      systemName: '殡葬服务系统',
      monthlyUses: 3,
      lifecycle: '在建',
    });
    expect(kept.answers).toEqual({
      ...SHORT.answers,
      monthlyUses: { cell: 'E3', raw: '３次', from },
      goLiveDate: { cell: 'G3', raw: '老早', from },
      lifecycle: { cell: null, raw: '', from },
    });
  });

  it('takes a question that is asked and left blank for an answer', () => {
    expect(kept.values.builder).toBeUndefined();
    expect(kept.answers.builder).toEqual({ cell: 'B2', raw: '' });
  });

  it('remembers the first sheet when a third one is silent too, and survives packing', () => {
    const third = keepUnasked(kept, { ...SHORT, source: at('丙.xlsx') });
    expect(third.answers).toEqual(kept.answers);
    expect(unpackAnswers(packAnswers(third), third.values)).toEqual(kept.answers);
  });

  it('leaves a complete sheet as it is', () => {
    expect(keepUnasked(SHORT, FULL)).toBe(FULL);
  });
});
