import type { FieldId } from '../survey/survey.js';
import type { Body } from './body.js';
import type { Column, ColumnMatch } from './column.js';
import { headingWords } from './heading-words.js';
import { plainHeading } from './plain-heading.js';
import { type Proof, areReadable, textsBelow } from './readable-answers.js';
import { squeeze } from './sheet.js';
import { SOURCES } from './source-of-money.js';

/** What a column asks by its answers: less sure than any heading that speaks for itself. */
export const byItsAnswers = (field: FieldId): ColumnMatch => ({
  field,
  confidence: 0.45,
  isByAnswers: true,
  factor: 1,
});

/** Questions whose answers are told from those of any other, whatever stands above them. */
const TELLING = ['lifecycle', 'buildType', 'opsStatus', 'userTypes', 'networks', 'hosting'] as const;
const UNMISTAKABLE: Proof = { fewest: 3, share: 0.95 };

/** Whose answers they may be instead: those of a machine, of a contract, of what is planned, of another body. */
const OF_SOMETHING_ELSE =
  /服务器|设备|终端|数据库|接口|账号|证书|合同|备份|人员|数据|正版|操作|中间件|预计|要求|厂商|厂家|公司|承建|第三方|替代|原因|理由|建议|意见|备注|说明|附注|对接|接入|关联|地址|密码|验收|灾|漏洞|测评|整改|巡检|项目/u;

/**
 * The columns whose headings say nothing that is understood and whose answers leave no doubt: those of questions that
 * nothing else answers, sources of money, telephone numbers, names of people, and what a system does. Each question
 * once, and none that a heading asks.
 */
export function matchByAnswers(
  body: Body,
  columns: readonly Column[],
  asked: ReadonlySet<FieldId>,
): readonly Column[] {
  const taken = new Set(asked);
  const told = columns.map((column, at) => {
    if (column.match || !isOpen(column)) return column;
    const field =
      onlyFitting(body, column, taken) ??
      sourceTold(body, columns, at, taken) ??
      phoneTold(body, column, taken);
    if (field === null) return column;
    taken.add(field);
    return answering(column, field);
  });
  return withFunction(body, withContact(body, told, taken), taken);
}

const answering = (column: Column, field: FieldId): Column => ({ ...column, match: byItsAnswers(field) });

const headingOf = ({ path }: Column): string => plainHeading(path.at(-1) ?? '').words;

const isOpen = (column: Column): boolean => {
  const heading = headingOf(column);
  return heading.length >= 2 && !OF_SOMETHING_ELSE.test(column.path.join(''));
};

function onlyFitting(body: Body, column: Column, taken: ReadonlySet<FieldId>): FieldId | null {
  const fitting = TELLING.filter((field) => areReadable(body, column, field, UNMISTAKABLE) === true);
  const [field] = fitting;
  return field !== undefined && fitting.length === 1 && !taken.has(field) ? field : null;
}

/** Sources of money name the amount they stand behind, or say themselves that they are spent year by year. */
function sourceTold(
  body: Body,
  columns: readonly Column[],
  at: number,
  taken: ReadonlySet<FieldId>,
): FieldId | null {
  const column = columns[at];
  if (!column || areReadable(body, column, 'opsFunding', UNMISTAKABLE) !== true) return null;
  const before = columns[at - 1]?.match?.field;
  const says = headingWords(headingOf(column));
  const isYearly = says.some(({ meanings }) => meanings.has('ops') || meanings.has('yearly'));
  const field = (before && SOURCES[before]) ?? (isYearly ? 'opsFunding' : 'constructionFunding');
  return taken.has(field) ? null : field;
}

const PHONE = /^(?:(?:\(?0\d{2,3}\)?[-－—\s]?)?\d{7,8}(?:[-转]\d{1,5})?|1[3-9]\d{9})$/u;
const MOST = 0.8;
const FEWEST = 2;

const areMostly = (texts: readonly string[], is: (text: string) => boolean): boolean =>
  texts.length >= FEWEST && texts.filter(is).length >= texts.length * MOST;

function phoneTold(body: Body, column: Column, taken: ReadonlySet<FieldId>): FieldId | null {
  if (taken.has('contactPhone')) return null;
  const texts = textsBelow(body, column);
  return areMostly(texts, (text) => PHONE.test(text.normalize('NFKC'))) ? 'contactPhone' : null;
}

/** The hundred commonest family names: nine people in ten have one (Ministry of Public Security, 2020). */
const FAMILY_NAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤傅';
const PERSON = new RegExp(`^[${FAMILY_NAMES}]\\p{Script=Han}{1,2}$`, 'u');

/** Names of people beside the telephone number of the contact. */
function withContact(body: Body, columns: readonly Column[], taken: Set<FieldId>): readonly Column[] {
  const phone = columns.findIndex(({ match }) => match?.field === 'contactPhone');
  if (phone < 0 || taken.has('contactName')) return columns;
  return columns.map((column, at) => {
    const isBeside = Math.abs(at - phone) === 1;
    if (column.match || !isBeside || taken.has('contactName') || !isOpen(column)) return column;
    if (!areMostly(textsBelow(body, column), (text) => PERSON.test(squeeze(text)))) return column;
    taken.add('contactName');
    return answering(column, 'contactName');
  });
}

/** What a system does is told in deeds one after the other, for each system in other words. */
const DEEDS = /[、，,；;]/u;
const SHORTEST_DEEDS = 6;
const MOST_TELL = 0.6;

function withFunction(body: Body, columns: readonly Column[], taken: Set<FieldId>): readonly Column[] {
  if (taken.has('function')) return columns;
  const telling = columns.filter((column) => !column.match && isOpen(column) && tellsDeeds(body, column));
  const [only] = telling;
  if (only === undefined || telling.length > 1) return columns;
  taken.add('function');
  return columns.map((column) => (column === only ? answering(column, 'function') : column));
}

function tellsDeeds(body: Body, column: Column): boolean {
  const texts = textsBelow(body, column);
  const deeds = texts.filter((text) => DEEDS.test(text) && squeeze(text).length >= SHORTEST_DEEDS);
  return (
    texts.length >= FEWEST && new Set(texts).size === texts.length && deeds.length >= texts.length * MOST_TELL
  );
}
