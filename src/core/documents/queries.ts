import type { Findings, JudgedSystem } from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';
import { addExactly } from '../survey/add-exactly.js';
import { type DormantStanding, dormantStanding } from '../lists/dormant-standing.js';
import { laterReports } from '../lists/later-reports.js';
import { systemsAtStake } from '../lists/money-at-stake.js';
import { CLEANUP_STEPS, type Settlement, isToBeCleaned } from '../review/settlement.js';
import { onceFor } from '../survey/once-for.js';
import type { DocumentInput } from './document-input.js';
import type { About, Figure } from './official-document.js';
import { judgedOf } from './system-verdicts.js';

/** A question with a number for an answer; the rows it counts or sums can be asked for again. */
interface Query {
  /** What it asks, in Chinese, for the trace. */
  readonly title: string;
  rows(input: DocumentInput, about: About): readonly string[];
  /** Without it the rows are counted. */
  sum?(input: DocumentInput, rows: readonly string[]): number;
}

const systemsOf = (input: DocumentInput, { department, system }: About): readonly JudgedSystem[] => {
  const systems = department === undefined ? input.findings.systems : judgedOf(input, department);
  return system === undefined ? systems : systems.filter(({ id }) => id === system);
};

const where =
  (includes: (judged: JudgedSystem, input: DocumentInput, about: About) => boolean): Query['rows'] =>
  (input, about) =>
    systemsOf(input, about)
      .filter((judged) => includes(judged, input, about))
      .map(({ id }) => id);

const valuesOf = ({ systems }: DocumentInput, id: string) => systems.get(id)?.values ?? {};

const standing = (wanted: DormantStanding): Query['rows'] =>
  where(
    (judged, input) => dormantStanding(judged, input.systems.get(judged.id), input.findings.asOf) === wanted,
  );

const settled = (includes: (settlement: Settlement, input: DocumentInput) => boolean): Query['rows'] =>
  where((judged, input) => {
    const settlement = input.settlements.get(judged.id);
    return settlement !== undefined && includes(settlement, input);
  });

const repeatedIn = ({ findings }: DocumentInput, rows: readonly string[]): ReadonlySet<string> =>
  laterReports(findings, new Set(rows));

const addUp = (input: DocumentInput, rows: readonly string[]): number =>
  addExactly(rows.flatMap((id) => valuesOf(input, id).annualOpsCost ?? []));

/** Money in 万元; one system reported twice is counted where it is reported first. */
const opsCost: NonNullable<Query['sum']> = (input, rows) => {
  const twice = repeatedIn(input, rows);
  return addUp(
    input,
    rows.filter((id) => !twice.has(id)),
  );
};

const repeated: Query['rows'] = (input) => {
  const twice = repeatedIn(
    input,
    input.findings.systems.map(({ id }) => id),
  );
  return input.findings.systems.flatMap(({ id }) => (twice.has(id) ? [id] : []));
};

const atStake = onceFor(systemsAtStake);
const inGroups = onceFor(({ groups }: Findings) => new Set(groups.flatMap(({ members }) => members)));

const isDone = ({ done }: Settlement): boolean => CLEANUP_STEPS.every((step) => done[step] !== undefined);

export const QUERIES = {
  systems: { title: '填报的系统', rows: where(() => true) },
  'in-service': {
    title: '在用的系统（建设状态为已建或未填）',
    rows: where(({ id }, input) => (valuesOf(input, id).lifecycle ?? '已建') === '已建'),
  },
  planned: {
    title: '在建、拟建和正在申请的系统',
    rows: where(({ id }, input) =>
      ['在建', '拟建', '正在申请'].includes(valuesOf(input, id).lifecycle ?? ''),
    ),
  },
  departments: {
    title: '填报的单位',
    rows: ({ findings }) => [...new Set(findings.systems.map(({ department }) => department))],
  },
  'silent-units': { title: '应报未报的单位', rows: ({ silent }) => silent.map(({ name }) => name) },
  suspected: { title: '疑似僵尸系统', rows: standing('suspected') },
  conflicting: { title: '答案存疑的系统', rows: standing('conflicting') },
  undetermined: { title: '缺据、尚不能判定的系统', rows: standing('undetermined') },
  'idle-but-used': { title: '资源闲置但仍在使用的系统', rows: standing('idle-but-used') },
  'report-upward': { title: '建议上报的国家、省级配发系统', rows: standing('report-upward') },
  groups: {
    title: '相似系统组',
    rows: ({ findings }, { department }) => {
      const own = new Set(
        findings.systems
          .filter((one) => department === undefined || one.department === department)
          .map(({ id }) => id),
      );
      return findings.groups.filter(({ members }) => members.some((id) => own.has(id))).map(({ id }) => id);
    },
  },
  'in-groups': {
    title: '列入相似系统组的系统（疑似影子）',
    rows: where(({ id }, { findings }) => inGroups(findings).has(id)),
  },
  flagged: {
    title: '符合某一规则的系统',
    rows: where((judged, _, { rule }) =>
      JudgedReadLater.kindsOf(judged).some((one) => one.rule === rule && one.verdict === 'flagged'),
    ),
  },
  'ops-cost': { title: '年度运维资金合计', rows: where(() => true), sum: opsCost },
  repeated: { title: '由两个单位重复填报、已在先报的一行计入的系统', rows: repeated },
  'repeated-cost': { title: '重复填报的系统的年度运维资金', rows: repeated, sum: addUp },
  'ops-cost-blank': {
    title: '没有填报年度运维资金的系统',
    rows: where(({ id }, input) => valuesOf(input, id).annualOpsCost === undefined),
  },
  'at-stake': {
    title: '疑似僵尸系统和建议并入其他系统的系统',
    rows: where(({ id }, { findings }) => atStake(findings).has(id)),
  },
  'at-stake-cost': {
    title: '疑似僵尸系统和建议并入其他系统的系统的年度运维资金',
    rows: where(({ id }, { findings }) => atStake(findings).has(id)),
    sum: opsCost,
  },
  decided: { title: '经具名认定的系统', rows: settled(() => true) },
  'decided-dormant': { title: '认定为“僵尸”的系统', rows: settled((one) => one.conclusion === 'dormant') },
  'decided-duplicate': {
    title: '认定为“影子”的系统',
    rows: settled((one) => one.conclusion === 'duplicate'),
  },
  'decided-rectify': { title: '认定需要整改的系统', rows: settled((one) => one.conclusion === 'rectify') },
  'decided-kept': {
    title: '认定保留或排除的系统',
    rows: settled((one) => one.conclusion === 'keep' || one.conclusion === 'dismissed'),
  },
  'to-clean': { title: '列入系统清理清单的系统', rows: settled(isToBeCleaned) },
  'to-clean-cost': {
    title: '列入系统清理清单的系统的年度运维资金',
    rows: settled(isToBeCleaned),
    sum: opsCost,
  },
  cleaned: {
    title: '清理各环节全部完成的系统',
    rows: settled((one) => isToBeCleaned(one) && isDone(one)),
  },
  unfinished: {
    title: '尚未完成清理的系统',
    rows: settled((one) => isToBeCleaned(one) && !isDone(one)),
  },
} as const satisfies Record<string, Query>;

export type QueryId = keyof typeof QUERIES;

/** Asks a query: the number with the rows behind it. */
export function figure(input: DocumentInput, query: QueryId, about: About = {}, unit = ''): Figure {
  const asked: Query = QUERIES[query];
  const rows = asked.rows(input, about);
  const value = asked.sum ? asked.sum(input, rows) : rows.length;
  const text = asked.sum ? printMoney(value) : String(value);
  return { kind: 'figure', value, text: text + unit, unit, query, about, rows };
}

const printMoney = (amount: number): string => amount.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/gu, ',');
