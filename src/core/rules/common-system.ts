import { clause } from '../survey/citation.js';
import type { SystemRecord } from '../survey/survey.js';
import { type Outcome, clear, flagged, notApplicable, systemRule, undetermined } from '../audit/rule.js';

const READ = ['category', 'systemName', 'function'] as const;

/** The four that the policies name; the words are theirs and the usual other names. */
const COMMON: readonly (readonly [kind: string, words: RegExp])[] = [
  ['视频会议', /视频会议|网络会议|电视会议|电视电话会议|视讯会议|远程会议|视频会商/u],
  ['视频监控', /视频监控|监控摄像|雪亮工程|天网工程|视频图像/u],
  ['电子邮件', /电子邮件|电子邮箱|邮件系统|公务邮箱|政务邮箱/u],
  ['即时通讯', /即时通讯|即时通信|政务微信|腾讯通/u],
];

function kindNamed(words: string): string | null {
  const plain = words.normalize('NFKC');
  return COMMON.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** A function text is of a kind when each of its clauses is: a platform that also meets by video is another system. */
function kindDone(text: string): string | null {
  let first: string | null = null;
  for (const clause of text.split(/[、，,；;。\n]/u)) {
    if (clause.trim() === '') continue;
    const kind = kindNamed(clause);
    if (kind === null) return null;
    first ??= kind;
  }
  return first;
}

const kindOf = ({ category, systemName, function: text }: SystemRecord): string | null =>
  COMMON.find(([kind]) => kind === category)?.[0] ?? kindNamed(systemName ?? '') ?? kindDone(text ?? '');

export const commonSystem = systemRule({
  id: 'common-system',
  title: '分散设置的通用基础系统',
  theme: 'duplicate',
  meaning:
    '网络会议、视频监控、电子邮件、即时通讯是各部门通用的基础系统，应使用全市统一的，不应各部门自设。看系统类别和名称；都看不出的，功能的每一条都属于这几类才算。由国家、省或市统一配发的就是统一的，不算；使用范围覆盖到市及以下各级的可能就是统一的那一个，由复核人员认定。',
  pitfalls: [
    '系统类别由单位自填，归类不当时会误报。',
    '确需独立使用的（如涉密单位的视频会议），由单位说明。',
  ],
  basis: [
    clause('zibo', '22', '网络会议、视频监控、电子邮件、即时通讯'),
    clause('shandong', '6', '整合各级部门分散设置的网络会议、视频监控、电子邮件、即时通信等基础业务系统'),
  ],
  parameters: {},
  inServiceOnly: false,
  check(values): Outcome {
    if (values.lifecycle === '已停用') return notApplicable(['lifecycle'], '已停用');
    const kind = kindOf(values);
    if (kind === null)
      return values.category === undefined && values.function === undefined
        ? undetermined(['category', 'function'], READ)
        : clear(READ);
    if (values.buildType !== undefined && values.buildType !== '自建')
      return notApplicable([...READ, 'buildType'], '由上级统一配发，不是部门自设');
    return flagged(READ, `属于“${kind}”类通用基础系统`);
  },
  examples: [
    { why: '部门自设的视频会议', values: { systemName: '某局视频会议系统' }, verdict: 'flagged' },
    {
      why: '类别写明是电子邮件',
      values: { category: '电子邮件', systemName: '内部邮局' },
      verdict: 'flagged',
    },
    {
      why: '名称和类别看不出，功能的每一条都是',
      values: { systemName: '叮咚', category: '其他', function: '即时通讯、电子邮件' },
      verdict: 'flagged',
    },
    {
      why: '功能中只有一条是，系统另有所用',
      values: { systemName: '应急指挥平台', function: '汇集预警信息，视频会议' },
      verdict: 'clear',
    },
    { why: '业务系统', values: { systemName: '渔政监管平台', category: '业务系统' }, verdict: 'clear' },
    {
      why: '市里统一配发的视频会议',
      values: { systemName: '视频会议系统', buildType: '市级配发' },
      verdict: 'not-applicable',
    },
    { why: '已停用', values: { category: '视频监控', lifecycle: '已停用' }, verdict: 'not-applicable' },
    { why: '类别和功能都没有写，名称看不出', values: { systemName: '叮咚' }, verdict: 'undetermined' },
  ],
});
