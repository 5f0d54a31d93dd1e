import type { Findings } from '../core/audit/finding.js';
import { describeChange } from '../core/intake/describe-change.js';
import { moneyAtStake } from '../core/lists/money-at-stake.js';
import { type DepartmentSummary, summariseDepartments } from '../core/lists/summarise-departments.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { ImportResult, UnitResult } from './import-request.js';

/** The printed line of one unit: 新增 12，更新 30，未变 5，上轮有本轮无 2，有误 4. */
export function describeUnit({ department, status, submission }: UnitResult): string {
  const { added, updated, unchanged, vanished, faulty } = submission.change;
  const counts = `新增 ${added}，更新 ${updated}，未变 ${unchanged}，上轮有本轮无 ${vanished}，有误 ${faulty}`;
  if (status === 'unchanged')
    return `${department}：已收到过相同的文件，登记册未改动（回执 ${submission.receipt}）`;
  if (status === 'refused') return `${department}：有误 ${faulty} 行，按“全有或全无”未收入，登记册未改动`;
  if (status === 'preview') return `${department}：如果导入，${counts}`;
  return `${department}：${counts}（回执 ${submission.receipt}）`;
}

/** Changes shown per unit; all of them stand in `intake.json`. */
const MOST_CHANGES = 12;

/** What became of a unit's earlier systems: questions first. What is merely new or unchanged is counted above. */
function describeChanges({ changes, status }: UnitResult): readonly string[] {
  if (status === 'refused') return [];
  const told = changes.filter(({ kind }) => kind !== 'added');
  const ordered = [...told].sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
  const lines = ordered.slice(0, MOST_CHANGES).map((change) => `    · ${describeChange(change)}`);
  const more = ordered.length - MOST_CHANGES;
  return more > 0 ? [...lines, `    · 另有 ${more} 条变化，见 intake.json。`] : lines;
}

/** What happened to the files, in sentences an official understands. */
export function describeImport({
  round,
  units,
  counts,
  rejections,
  refusals,
}: ImportResult): readonly string[] {
  const lines: string[] = [];
  for (const { file, member, message } of rejections)
    lines.push(`✗ ${member ? `${file} 中的 ${member}` : file}：${message}`);
  for (const { message, rows, first } of refusals)
    lines.push(`✗ ${rows} 行未收入，例如 ${first}：${message}`);
  const isRepeat = units.length > 0 && units.every(({ status }) => status === 'unchanged');
  if (isRepeat) lines.push(`全部 ${units.length} 个单位的文件以前都收到过，登记册没有变化。`);
  else lines.push(...units.flatMap((unit) => [`  ${describeUnit(unit)}`, ...describeChanges(unit)]));
  const files = `读取文件 ${counts.files} 个${counts.rejectedFiles ? `（${counts.rejectedFiles} 个不能读取，见上）` : ''}`;
  lines.push(
    `${files}；读到 ${counts.read} 行 = 收入 ${counts.stored} + 未收入 ${counts.rejected} + 非系统行 ${counts.ignored}。`,
  );
  if (round.name) lines.push(`普查批次：${round.name}；基准日：${round.asOf}。`);
  return lines;
}

const STANDING_COLUMNS = [
  '系统',
  '疑似僵尸',
  '存疑',
  '缺据',
  '疑似影子',
  '建议上报',
  '建议缩容',
  '真实性疑点',
] as const;

/** Pads to a printed width; a Chinese character takes two columns. */
function pad(text: string, width: number): string {
  const printed = [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/u.test(char) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, width - printed));
}

/** The judgement by department, the money at stake, and what to do next. */
export function* describeFindings(findings: Findings, systems: readonly SurveyedSystem[]): Iterable<string> {
  const byId = new Map(systems.map((system) => [system.id, system]));
  const line = (name: string, cells: readonly (string | number)[]) =>
    `  ${pad(name, 34)}${cells.map((cell) => pad(String(cell), 11)).join('')}`.trimEnd();
  yield `判定：${systems.length} 个系统，口径 ${findings.pack}，基准日 ${findings.asOf}。以下都是“疑似”，须经通知、说明和认定。`;
  yield line('单位', STANDING_COLUMNS);
  const sums = STANDING_COLUMNS.map(() => 0);
  for (const summary of summariseDepartments(findings, byId)) {
    const numbers = numbersOf(summary);
    numbers.forEach((number, index) => (sums[index] = (sums[index] ?? 0) + number));
    yield line(summary.department, numbers);
  }
  yield line('合计', sums);
  yield `相似系统组 ${findings.groups.length} 个；两个单位重复填报的同一系统 ${findings.sameSystem.length} 个。`;
  const money = moneyAtStake(findings, byId);
  yield (
    `涉及资金：疑似僵尸和建议并入其他系统的共 ${money.systems} 个，年度运维资金合计 ${money.amount.toFixed(2)} 万元` +
    (money.blanks ? `（另有 ${money.blanks} 个没有填报运维资金）。` : '。')
  );
}

/** In the order of `STANDING_COLUMNS`. */
const numbersOf = ({ systems, standings, duplicates, doubts }: DepartmentSummary): readonly number[] => [
  systems,
  standings.suspected,
  standings.conflicting,
  standings.undetermined,
  duplicates,
  standings['report-upward'],
  standings['idle-but-used'],
  doubts,
];
