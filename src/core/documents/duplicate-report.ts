import { type JudgedSystem, evidenceOf } from '../audit/finding.js';
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

const telling = ({ verdicts }: JudgedSystem) =>
  verdicts.filter(({ rule, verdict }) => RULES.includes(rule) && verdict === 'flagged');

/** Before money is granted: does something like it run already? For every system planned, also where nothing was found. */
export const duplicateReport: DocumentKind = {
  id: 'duplicate-report',
  title: '查重报告',
  scope: 'system',
  subjects: ({ findings, systems }) =>
    findings.systems.flatMap(({ id }) =>
      PLANNED.includes(systems.get(id)?.values.lifecycle ?? '') ? [id] : [],
    ),
  write(input, id) {
    const judged = input.findings.systems.find((one) => one.id === id);
    const system = input.systems.get(id);
    if (!judged || !system) throw new Error(`no system ${id}`);
    return {
      about: `${judged.department}　${judged.systemName}`,
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
  const asked = judged.verdicts.filter(({ rule }) => RULES.includes(rule));
  if (!asked.length) return [body('本口径没有启用查重规则，没有比较。')];
  if (!verdicts.length)
    return [body('没有发现达到相似度下限的在用系统。', ...thresholdsShown(asked.slice(0, 1)), '。')];
  const byId = new Map(input.findings.systems.map((one) => [`${one.source.file}|${one.source.sheet}`, one]));
  return verdicts.flatMap((verdict): readonly Block[] => {
    const others = verdict.evidence.filter(
      ({ field, file, sheet, cell }) =>
        field === 'function' &&
        !(file === judged.source.file && sheet === judged.source.sheet && cell === ownCell(input, judged)),
    );
    return [
      body(quote(verdict.note ?? '', `${judged.id} ${verdict.rule}`), '。'),
      body('依据：', ...clausesOf([verdict]), '；', ...thresholdsShown([verdict]), '。'),
      table(
        [
          { title: '序号', width: 6, align: 'center' },
          { title: '在用系统填报的主要功能', width: 50 },
          { title: '所在单元格', width: 36 },
        ],
        others.map(({ raw, file, sheet, cell }, index) => [
          [ordinal(index + 1)],
          [quote(raw, byId.get(`${file}|${sheet}`)?.department ?? file)],
          [quote(`${file}\n${sheet}!${cell ?? '？'}`, '来源')],
        ]),
      ),
    ];
  });
}

const ownCell = ({ systems }: DocumentInput, { id }: JudgedSystem): string | null => {
  const system = systems.get(id);
  return system ? evidenceOf(system, 'function').cell : null;
};
