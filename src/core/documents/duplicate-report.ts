import { type Evidence, type JudgedSystem, cellKey, evidenceOf } from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';
import { type DocumentInput, type DocumentKind, auditBureauName } from './document-input.js';
import type { Block } from './official-document.js';
import {
  body,
  clausesOf,
  date,
  heading,
  named,
  ordinal,
  quote,
  signedBy,
  table,
  thresholdsShown,
  unit,
} from './writing.js';

const RULES = ['planned-duplicate', 'duplicates-shared-system'];
const PLANNED = ['在建', '拟建', '正在申请'];

const telling = (judged: JudgedSystem) =>
  JudgedReadLater.someOf(judged, ({ rule, verdict }) => RULES.includes(rule) && verdict === 'flagged');

const asked = (judged: JudgedSystem) => JudgedReadLater.someOf(judged, ({ rule }) => RULES.includes(rule));

/** Before money is granted: does something like it run already? For every system planned, also where nothing was found. */
export const duplicateReport: DocumentKind = {
  id: 'duplicate-report',
  title: '查重报告',
  scope: 'system',
  // A pack without such a rule has compared nothing: no report.
  subjects: ({ findings, systems }) =>
    findings.systems.flatMap((judged) =>
      PLANNED.includes(systems.get(judged.id)?.values.lifecycle ?? '') && asked(judged).length
        ? [judged.id]
        : [],
    ),
  write(input, id) {
    const judged = input.findings.systems.find((one) => one.id === id);
    const system = input.systems.get(id);
    if (!judged || !system) throw new Error(`no system ${id}`);
    return {
      about: `${judged.department}　${judged.systemName}`,
      issuer: [],
      number: [],
      title: ['“', named(judged), '”查重报告'],
      addressee: [],
      blocks: [
        heading(1, '拟建系统'),
        body(
          '申报单位：',
          unit(judged.department),
          '；系统名称：',
          named(judged),
          '；建设状态：',
          system.values.lifecycle ?? '',
          '。',
        ),
        body(
          '主要功能：',
          quote(system.values.function ?? '未填', `${id} ${evidenceOf(system, 'function').cell ?? ''}`),
          '。',
        ),
        heading(2, '查重结果'),
        ...resultOf(input, judged),
        heading(3, '使用说明'),
        body(
          '本报告按填报的名称和主要功能，与同一批次（基准日',
          date(input.findings.asOf),
          '）登记的在用系统逐一比较得出。相似不等于重复，是否可以使用、扩建已有系统，由审批部门会同有关单位研究决定。',
        ),
      ],
      attachments: [],
      signature: signedBy(auditBureauName(input.pack), input.on),
    };
  },
};

function resultOf(input: DocumentInput, judged: JudgedSystem): readonly Block[] {
  const verdicts = telling(judged);
  if (!verdicts.length)
    return [
      body('没有发现功能相近的在用系统。判定标准：', ...thresholdsShown(asked(judged).slice(0, 1)), '。'),
    ];
  const nameOf = systemsByCell(input);
  return verdicts.flatMap((verdict): readonly Block[] => {
    const others = verdict.evidence.filter(
      (evidence) => evidence.field === 'function' && cellKey(evidence) !== ownCell(input, judged),
    );
    return [
      body(quote(verdict.note ?? '', `${judged.id} ${verdict.rule}`), '。'),
      body('依据：', ...clausesOf([verdict]), '；', ...thresholdsShown([verdict]), '。'),
      table(
        [
          { title: '序号', width: 6, align: 'center' },
          { title: '单位、系统名称', width: 30 },
          { title: '填报的主要功能', width: 40 },
          { title: '来源', width: 20 },
        ],
        others.map(({ raw, file, sheet, cell }, index) => [
          [ordinal(index + 1)],
          [quote(nameOf({ file, sheet, cell }), '登记册')],
          [quote(raw, `${file} ${sheet}!${cell ?? '-'}`)],
          [quote(`${file}\n${sheet}!${cell ?? '-'}`, '来源')],
        ]),
      ),
    ];
  });
}

/** Whose function stands in a cell; an entry of the list of shared systems stands in none. */
function systemsByCell({ systems }: DocumentInput) {
  const names = new Map(
    [...systems.values()].map((system) => [
      cellKey(evidenceOf(system, 'function')),
      `${system.department}\n“${system.systemName}”`,
    ]),
  );
  return (place: Pick<Evidence, 'file' | 'sheet' | 'cell'>): string =>
    names.get(cellKey(place)) ?? '统建目录';
}

/** Where the system's own function stands; `null` for a system that is not at hand. */
function ownCell({ systems }: DocumentInput, { id }: JudgedSystem): string | null {
  const system = systems.get(id);
  return system ? cellKey(evidenceOf(system, 'function')) : null;
}
