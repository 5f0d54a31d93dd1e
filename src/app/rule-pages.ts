import { questionsRead } from '../core/audit/questions-read.js';
import {
  type InventoryExample,
  type Rule,
  type SystemExample,
  type Theme,
  VERDICT_TITLES,
  type VerdictKind,
} from '../core/audit/rule.js';
import { PACKS } from '../core/packs/index.js';
import { clauseOf, reasonLeftOut } from '../core/packs/pack.js';
import { RULES } from '../core/rules/index.js';
import { citeClause } from '../core/survey/citation.js';
import { type FieldId, displayValue, headingOf } from '../core/survey/survey.js';

export interface RulePage {
  readonly name: string;
  readonly html: string;
}

const THEMES: Readonly<Record<Theme, string>> = {
  dormant: '“僵尸”系统',
  duplicate: '“影子”系统',
  governance: '规范',
  'data-truth': '填报真实性',
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (char) => ENTITIES[char] ?? char);

/** Everything is inside the page: it opens from a disk without network, and prints on A4. */
const STYLE = `body{font:16px/1.7 "Noto Sans CJK SC","Microsoft YaHei",SimSun,sans-serif;max-width:52em;margin:2em auto;padding:0 1em;color:#222}
h1{font-size:1.5em;margin:0}h2{font-size:1.1em;border-left:.25em solid #a33;padding-left:.5em;margin-top:1.6em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}
th{background:#f3f0ea;font-weight:600}blockquote{margin:.4em 0;padding:.2em 1em;background:#faf8f4}
.muted{color:#666;font-size:.9em}@media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}tr,blockquote{break-inside:avoid}a{color:inherit;text-decoration:none}}`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>${body}</body></html>
`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th>${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('\n')}</tbody></table>`;

const paragraphs = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>`;

/** One page per rule, generated from the declarations, and an index. Equal declarations give equal bytes. */
export const rulePages = (): readonly RulePage[] => [
  { name: 'index.html', html: indexPage() },
  ...RULES.map((rule) => ({ name: `${rule.id}.html`, html: rulePage(rule, 'index.html') })),
];

function indexPage(): string {
  const themes = Object.entries(THEMES).map(([theme, title]) => {
    const rows = RULES.filter((rule) => rule.theme === theme).map(
      ({ id, title: name, meaning }) =>
        `<tr><td><a href="${id}.html">${escaped(name)}</a></td><td>${escaped(meaning)}</td></tr>`,
    );
    return `<h2>${title}（${rows.length} 条）</h2><table><tbody>${rows.join('\n')}</tbody></table>`;
  });
  return page(
    '判定规则',
    `<h1>判定规则</h1><p>共 ${RULES.length} 条。每条规则都有条款、阈值及其来源和示例；判定结果都是“疑似”，须经通知、说明和认定。</p>${themes.join('\n')}`,
  );
}

/** `index`: where the list of rules stands, for a page that has one beside it. */
export function rulePage(rule: Rule, index: string | null): string {
  return page(
    rule.title,
    `<p class="muted">${index === null ? '判定规则' : `<a href="${index}">判定规则</a>`} · ${THEMES[rule.theme]} · ${rule.id}</p>
<h1>${escaped(rule.title)}</h1>
<h2>含义</h2><p>${escaped(rule.meaning)}</p>
<h2>依据</h2>${rule.basis.map((clause) => `<blockquote>${escaped(citeClause(clause))}</blockquote>`).join('\n')}
<h2>阈值</h2>${thresholds(rule)}
<h2>看哪些问题</h2>${questions(rule)}
<h2>示例</h2>${examples(rule)}
<h2>可能判错的情形</h2>${paragraphs(rule.pitfalls)}
<h2>各地口径</h2>${packs(rule)}`,
  );
}

function thresholds({ parameters }: Rule): string {
  const rows = Object.values(parameters).map(({ label, unit, default: value, source }) => [
    label,
    `${value}${unit}`,
    source,
  ]);
  return rows.length ? table(['阈值', '默认值', '来源'], rows) : '<p>本规则没有数值阈值。</p>';
}

function questions(rule: Rule): string {
  if (rule.scope === 'inventory') return '<p>把各单位的系统放在一起比较。</p>';
  const { values, raw, dormant } = questionsRead(rule);
  const fields = [...new Set<FieldId>([...values, ...raw])].map(headingOf);
  const scope = rule.inServiceOnly ? '只判定已建系统；建设状态没有填的按已建判定。' : '';
  return `${paragraphs(dormant ? [...fields, '各条僵尸规则的结论'] : fields)}<p>${scope}没有回答的问题不会使规则成立。</p>`;
}

const KINDS: readonly VerdictKind[] = ['flagged', 'clear', 'conflicting', 'undetermined', 'not-applicable'];
const rank = (kind: VerdictKind | undefined): number => (kind ? KINDS.indexOf(kind) : KINDS.length);

/** Flagged first, then cleared, then the rest. */
function examples(rule: Rule): string {
  const all = (rule.examples as readonly (SystemExample | InventoryExample)[]).map((example) =>
    'systems' in example
      ? {
          why: example.why,
          answers: example.systems.map((values) => answersOf(values)),
          verdicts: example.verdicts,
        }
      : { why: example.why, answers: [answersOf(example.values, example.raw)], verdicts: [example.verdict] },
  );
  const ordered = [...all].sort((a, b) => rank(a.verdicts[0]) - rank(b.verdicts[0]));
  return table(
    ['情形', '填报内容', '判定'],
    ordered.map(({ why, answers, verdicts }) => [
      why,
      answers.length > 1
        ? answers.map((answer, index) => `系统${index + 1}：${answer}`).join('；')
        : (answers[0] ?? ''),
      verdicts.map((kind) => VERDICT_TITLES[kind]).join('，'),
    ]),
  );
}

function answersOf(values: object, raw: object = {}): string {
  const lines = Object.entries({ ...raw, ...values }).map(
    ([field, value]) => `${headingOf(field as FieldId)}=${displayValue(value)}`,
  );
  return lines.join('，') || '没有回答';
}

const packs = (rule: Rule): string =>
  table(
    ['口径', '是否判定', '条款或原因'],
    PACKS.map((pack) => {
      const reason = reasonLeftOut(pack, rule);
      const clause = clauseOf(pack, rule);
      return [pack.title, reason === null ? '判定' : '不判定', reason ?? (clause ? citeClause(clause) : '')];
    }),
  );
