import { MARK_WORDS } from './annotation.js';
import { IDENTITY_SHEET } from './opened-file.js';
import { readRecords } from './read-records.js';
import type { Sheet } from './sheet.js';
import { surveySheets } from './survey-sheets.js';

const sheet = (name: string, rows: Sheet['rows'], hidden = false): Sheet => ({
  ...{ name, rows, hidden, merges: [], hiddenRows: [], hiddenColumns: [] },
});

describe('surveySheets', () => {
  const proposed = (cell: string, heading: string, typed: string, better: string) => [
    ...['情况表', cell, heading, typed, better, '写法不统一'],
  ];
  const proposals = sheet(MARK_WORDS.proposals, [
    [MARK_WORDS.proposalNote],
    [...MARK_WORDS.proposalColumns],
    proposed('C9', '审批时间', '2013年2月', '2013-02'),
    proposed('C21', '部署位置', '市政务云', '政务云'),
    proposed('D10', '建设资金（万元）', '1,260.5', '1260.5'),
  ]);

  it('leaves out what is hidden and what is ours, though headings and answers are quoted on it', () => {
    const own = sheet('情况表', [['系统名称', '主要功能']]);
    const sheets = [own, proposals, sheet(IDENTITY_SHEET, []), sheet('代码', [], true)];
    expect(surveySheets(sheets)).toEqual([own]);
    expect(surveySheets([{ ...proposals, name: `${MARK_WORDS.proposals}2` }])).toEqual([]);
  });

  it('leaves out the example beside the form, and takes it where there is nothing else', () => {
    const [form, example] = [sheet('汇总', [['系统名称']]), sheet('填写示例', [['系统名称'], ['××平台']])];
    expect(surveySheets([form, example])).toEqual([form]);
    expect(surveySheets([example])).toEqual([example]);
  });

  it('keeps a sheet of a department that only has the name', () => {
    const named = sheet(MARK_WORDS.proposals, [
      ['系统名称', '主要功能', '使用频度'],
      ['档案系统', '档案接收', '每天'],
    ]);
    expect(surveySheets([named])).toEqual([named]);
    expect(readRecords(named)?.rows).toHaveLength(1);
  });
});
