import { POLICIES } from '../survey/citation.js';
import { RULES, ruleById } from '../rules/index.js';
import type { ListDuty, Pack, RuleSetting } from './pack.js';

/** A pack file read and checked, or everything that is wrong with it, in Chinese. */
export type CheckedPack = { readonly pack: Pack } | { readonly errors: readonly string[] };

const KEYS: readonly string[] = ['id', 'title', 'policy', 'letterhead', 'omit', 'settings', 'duties'];

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks the content of a JSON pack file by the same contract as a built-in pack. */
export function checkPack(content: unknown): CheckedPack {
  if (!isPlain(content)) return { errors: ['口径文件应当是一个 JSON 对象'] };
  const errors = Object.keys(content)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `没有“${key}”这一项，可用：${KEYS.join('、')}`);
  const textOf = (key: string): string => {
    const value = content[key];
    if (typeof value === 'string' && value) return value;
    errors.push(`缺少“${key}”，或者它不是文字`);
    return '';
  };
  const policy = content['policy'] ?? null;
  if (policy !== null && !(typeof policy === 'string' && Object.hasOwn(POLICIES, policy))) {
    errors.push(`“policy”只能是 ${Object.keys(POLICIES).join('、')} 或 null`);
  }
  const pack: Pack = {
    id: textOf('id'),
    title: textOf('title'),
    policy: policy as Pack['policy'],
    letterhead: typeof content['letterhead'] === 'string' ? content['letterhead'] : '',
    omit: omissions(content['omit'] ?? {}, errors),
    settings: settings(content['settings'] ?? [], errors),
    duties: duties(content['duties'] ?? [], errors),
  };
  return errors.length ? { errors } : { pack };
}

function omissions(value: unknown, errors: string[]): Pack['omit'] {
  if (!isPlain(value)) {
    errors.push('“omit”应当是“规则: 不用的原因”的对照');
    return {};
  }
  for (const [rule, reason] of Object.entries(value)) {
    if (!ruleById(rule))
      errors.push(`“omit”中没有规则“${rule}”，可用的规则：${RULES.map(({ id }) => id).join('、')}`);
    if (typeof reason !== 'string' || !reason) errors.push(`不用规则“${rule}”没有写明原因`);
  }
  return value as Pack['omit'];
}

function settings(value: unknown, errors: string[]): readonly RuleSetting[] {
  if (!Array.isArray(value)) {
    errors.push('“settings”应当是列表');
    return [];
  }
  const seen = new Set<string>();
  for (const item of value as readonly unknown[]) {
    const rule = isPlain(item) && typeof item['rule'] === 'string' ? ruleById(item['rule']) : undefined;
    if (!isPlain(item) || !rule || !isPlain(item['parameters'])) {
      errors.push(`“settings”中有一项没有写对规则：${JSON.stringify(item)}`);
      continue;
    }
    if (seen.has(rule.id)) errors.push(`规则“${rule.id}”的参数写了两次`);
    seen.add(rule.id);
    for (const [name, number] of Object.entries(item['parameters'])) {
      if (!Object.hasOwn(rule.parameters, name))
        errors.push(
          `规则“${rule.id}”没有参数“${name}”，可用的参数：${Object.keys(rule.parameters).join('、') || '无'}`,
        );
      if (typeof number !== 'number' || !Number.isFinite(number))
        errors.push(`规则“${rule.id}”的参数“${name}”不是数`);
    }
  }
  return value as readonly RuleSetting[];
}

function duties(value: unknown, errors: string[]): readonly ListDuty[] {
  const isDuty = (item: unknown): boolean =>
    isPlain(item) && ['list', 'receiver', 'due'].every((key) => typeof item[key] === 'string');
  if (Array.isArray(value) && value.every(isDuty)) return value as readonly ListDuty[];
  errors.push('“duties”应当是列表，每项写明 list、receiver、due');
  return [];
}
