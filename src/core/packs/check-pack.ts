import { RULES, ruleById } from '../rules/index.js';
import { POLICIES } from '../survey/citation.js';
import { FIELD_IDS } from '../survey/survey.js';
import { checkHeadings } from './check-headings.js';
import { type JsonPath, locateJson } from './locate-json.js';
import { type Deliverable, type Pack, type Trial, definePack } from './pack.js';

/** A pack file read and checked, or everything that is wrong with it, in Chinese. */
export type CheckedPack = { readonly pack: Pack } | { readonly errors: readonly string[] };

const KEYS: readonly string[] = [
  'id',
  'title',
  'policy',
  'letterhead',
  'omit',
  'settings',
  'duties',
  'deliverables',
  'trial',
  'document',
  'clauses',
  'questions',
  'headings',
];
const DUE = /^20\d{2}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/u;

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Where something is wrong, and what. */
type Report = (path: JsonPath, message: string) => void;

/**
 * Reads and checks the text of a pack file by the same contract as a built-in pack; every message names its
 * line. `lists`: ids of the lists there are, which packs do not know.
 */
export function checkPackText(text: string, lists: readonly string[]): CheckedPack {
  const located = locateJson(text);
  if ('error' in located) return { errors: [`第 ${located.line} 行：不是有效的 JSON，${located.error}`] };
  const found: { readonly line: number; readonly message: string }[] = [];
  const report: Report = (path, message) => found.push({ line: located.lineOf(path), message });
  for (const path of located.repeated) report(path, `“${path.at(-1)}”写了两次`);
  const pack = packOf(located.value, lists, report);
  // Read from the top: the file is open beside it.
  const errors = found
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, message }) => `第 ${line} 行：${message}`);
  return errors.length ? { errors } : { pack };
}

function packOf(content: unknown, lists: readonly string[], report: Report): Pack {
  if (!isPlain(content)) {
    report([], '口径文件应当是一个 JSON 对象');
    return definePack({ id: '', title: '', policy: null, letterhead: '' });
  }
  for (const key of Object.keys(content))
    if (!KEYS.includes(key)) report([key], `没有“${key}”这一项，可用：${KEYS.join('、')}`);
  const textOf = (key: string, required: boolean): string => {
    const value = content[key];
    if (isText(value)) return value;
    if (required || (value !== undefined && value !== '')) report([key], `缺少“${key}”，或者它不是文字`);
    return '';
  };
  const policy = content['policy'] ?? null;
  if (policy !== null && !(isText(policy) && Object.hasOwn(POLICIES, policy)))
    report(['policy'], `“policy”只能是 ${Object.keys(POLICIES).join('、')} 或 null`);
  const clauses = listOf(content, 'clauses', report, checkClause);
  const document = textOf('document', clauses.length > 0);
  return {
    id: textOf('id', true),
    title: textOf('title', true),
    policy: policy as Pack['policy'],
    letterhead: textOf('letterhead', false),
    omit: omissions(content['omit'] ?? {}, report),
    settings: listOf(content, 'settings', report, checkSetting) as unknown as Pack['settings'],
    duties: listOf(content, 'duties', report, checkDuty(lists)) as unknown as Pack['duties'],
    deliverables: listOf(content, 'deliverables', report, checkDeliverable).map((item) => ({
      milestones: [],
      ...(item as unknown as Omit<Deliverable, 'milestones'>),
    })),
    trial: listOf(content, 'trial', report, checkTrial).map((item) => ({
      parameters: {},
      ...(item as unknown as Omit<Trial, 'parameters'>),
    })),
    document,
    clauses: clauses as unknown as Pack['clauses'],
    questions: questions(content['questions'] ?? null, report),
    headings: checkHeadings(content['headings'] ?? {}, report),
  };
}

/** A list of objects, each checked at its own place; one rule must not stand in it twice. */
function listOf(
  content: Plain,
  key: string,
  report: Report,
  check: (item: Plain, path: JsonPath, report: Report) => void,
): readonly Plain[] {
  const value = content[key] ?? [];
  if (!Array.isArray(value)) {
    report([key], `“${key}”应当是列表`);
    return [];
  }
  const seen = new Set<unknown>();
  for (const [index, item] of (value as readonly unknown[]).entries()) {
    const path = [key, index];
    if (!isPlain(item)) {
      report(path, `“${key}”中的每一项应当是对象：${JSON.stringify(item)}`);
      continue;
    }
    if (item['rule'] !== undefined && seen.has(item['rule']))
      report(path, `“${key}”中规则“${String(item['rule'])}”写了两次`);
    seen.add(item['rule']);
    check(item, path, report);
  }
  return (value as readonly unknown[]).filter(isPlain);
}

const KNOWN = RULES.map(({ id }) => id).join('、');

function ruleNamed(item: Plain, path: JsonPath, report: Report) {
  const rule = isText(item['rule']) ? ruleById(item['rule']) : undefined;
  if (!rule)
    report([...path, 'rule'], `没有规则“${JSON.stringify(item['rule'] ?? '')}”，可用的规则：${KNOWN}`);
  return rule;
}

function checkSetting(item: Plain, path: JsonPath, report: Report): void {
  const rule = ruleNamed(item, path, report);
  const parameters = item['parameters'];
  if (!isPlain(parameters)) report([...path, 'parameters'], '应当写明“parameters”：参数和数值的对照');
  else if (rule) {
    const names = Object.keys(rule.parameters);
    for (const [name, number] of Object.entries(parameters)) {
      const at = [...path, 'parameters', name];
      if (!names.includes(name))
        report(at, `规则“${rule.id}”没有参数“${name}”，可用的参数：${names.join('、') || '无'}`);
      if (typeof number !== 'number' || !Number.isFinite(number) || number < 0)
        report(at, `规则“${rule.id}”的参数“${name}”应当是不小于 0 的数`);
    }
  }
}

function checkTrial(item: Plain, path: JsonPath, report: Report): void {
  checkSetting({ parameters: {}, ...item }, path, report);
  if (!isText(item['reason'])) report([...path, 'reason'], '试行没有写明原因（reason）');
}

function checkClause(item: Plain, path: JsonPath, report: Report): void {
  ruleNamed(item, path, report);
  for (const key of ['item', 'text'])
    if (!isText(item[key])) report([...path, key], `条款没有写明“${key}”（item 是第几项，text 是原文）`);
}

const checkDuty =
  (lists: readonly string[]) =>
  (item: Plain, path: JsonPath, report: Report): void => {
    if (!isText(item['list']) || !lists.includes(item['list']))
      report([...path, 'list'], `“duties”中没有写对清单（list），可用：${lists.join('、')}`);
    receiverAndDue(item, path, report);
    const { finish, clause } = item;
    if (finish !== undefined && !isDue(finish))
      report([...path, 'finish'], '完成时限（finish）应当写成 2018-03 或 2018-03-31 的形式');
    if (clause !== undefined) checkPassage(clause, path, report);
  };

function checkPassage(clause: unknown, path: JsonPath, report: Report): void {
  if (!isPlain(clause) || !['policy', 'item', 'text'].every((key) => isText(clause[key])))
    report([...path, 'clause'], '没有写明条款（clause：policy、item、text）');
}

function checkDeliverable(item: Plain, path: JsonPath, report: Report): void {
  if (!isText(item['title'])) report([...path, 'title'], '没有写明名称（title）');
  receiverAndDue(item, path, report);
  const { clause, milestones = [] } = item;
  checkPassage(clause, path, report);
  const isMilestone = (value: unknown) => isPlain(value) && isText(value['what']) && isDue(value['due']);
  if (!Array.isArray(milestones) || !milestones.every(isMilestone))
    report([...path, 'milestones'], '“milestones”应当是列表，每项写明 what、due');
}

const isDue = (value: unknown): boolean => isText(value) && DUE.test(value);

function receiverAndDue(item: Plain, path: JsonPath, report: Report): void {
  if (!isText(item['receiver'])) report([...path, 'receiver'], '没有写明报送给谁（receiver）');
  if (!isDue(item['due'])) report([...path, 'due'], '时限（due）应当写成 2017-12 或 2017-12-15 的形式');
}

function omissions(value: unknown, report: Report): Pack['omit'] {
  if (!isPlain(value)) {
    report(['omit'], '“omit”应当是“规则: 不用的原因”的对照');
    return {};
  }
  for (const [rule, reason] of Object.entries(value)) {
    if (!ruleById(rule)) report(['omit', rule], `“omit”中没有规则“${rule}”，可用的规则：${KNOWN}`);
    if (!isText(reason)) report(['omit', rule], `不用规则“${rule}”没有写明原因`);
  }
  return value as Pack['omit'];
}

function questions(value: unknown, report: Report): Pack['questions'] {
  if (value === null) return null;
  if (!Array.isArray(value)) {
    report(['questions'], '“questions”应当是问题编号的列表');
    return null;
  }
  for (const [index, id] of value.entries())
    if (!(FIELD_IDS as readonly unknown[]).includes(id))
      report(['questions', index], `没有问题“${JSON.stringify(id)}”`);
  return value as Pack['questions'];
}
