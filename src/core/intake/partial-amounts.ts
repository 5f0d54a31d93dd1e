import type { FieldId } from '../survey/survey.js';
import type { Column, ColumnMatch } from './column.js';
import { moneyFactor, plainHeading } from './plain-heading.js';

/** What money is spent on: a heading that names one of these speaks of a part of the costs. */
const SPENT_ON =
  /软件|硬件|设备|集成|监理|设计|咨询|测评|培训|人工|人员|驻场|耗材|线路|带宽|云资源|云服务|数据加工|备品|配件|场地|装修/gu;
const IS_MONEY = /费用?|投资|投入|金额|资金|经费|价格?|支出|款|额/u;
const IS_TOTAL = /合计|总计|小计|共计|总[费价额投金经和]|全部/u;
const IS_BARE_TOTAL =
  /^(?:费用|金额|资金|投资|投入|经费|款项)?(?:合计|总计|共计|小计|总额|总和|总数)(?:金额|费用|数)?$/u;
/** 近三年运维费用合计 is not what a year costs; 近三年年均运维费 is. */
const OF_SEVERAL_YEARS = /[两三四五六七八十2-9]个?年/u;
const PER_YEAR = /均|每年|一年|分年/u;

const OWN_WORDS = 0.6;

const AMOUNTS: ReadonlySet<FieldId> = new Set(['constructionCost', 'annualOpsCost']);

const headingOf = ({ path }: Column): string => plainHeading(path.at(-1) ?? '').words;

const kindsIn = (heading: string): readonly string[] => [...new Set(heading.match(SPENT_ON) ?? [])];

/** The headings of a form whose amounts are parts of others: only where one stands beside another of its kind. */
interface Spendings {
  /** Kinds of spending named by each column that speaks of money and of no total. */
  readonly kinds: readonly (readonly string[])[];
  readonly all: ReadonlySet<string>;
}

function spendingsOf(columns: readonly Column[]): Spendings {
  const kinds = columns.map((column) => {
    const heading = headingOf(column);
    const isAmount = IS_MONEY.test(heading) && !IS_TOTAL.test(heading);
    const found = isAmount ? kindsIn(heading) : [];
    // 软硬件投入 names both, and so the whole.
    return found.includes('软件') && found.length > 1
      ? []
      : heading.includes('软硬')
        ? []
        : found.slice(0, 1);
  });
  return { kinds, all: new Set(kinds.flat()) };
}

/** 其中：软件投入, 其中 | 软件投入: a part of what another heading asks for. */
export const saysOfWhich = (path: readonly string[]): boolean =>
  path.some((title) => OF_WHICH.test(plainHeading(title).words));
const OF_WHICH = /^其中/u;

/** Does this column hold a part of the costs only? A part is never read as the whole of them. */
function isPart(column: Column, own: readonly string[], all: ReadonlySet<string>): boolean {
  const { match } = column;
  if (!match || match.parts || !AMOUNTS.has(match.field)) return false;
  const heading = headingOf(column);
  const isOwnKind = own.length > 0;
  if (isOwnKind && saysOfWhich(column.path)) return true;
  if (match.field === 'annualOpsCost' && OF_SEVERAL_YEARS.test(heading) && !PER_YEAR.test(heading))
    return IS_TOTAL.test(heading);
  return isOwnKind && match.confidence <= OWN_WORDS && all.size > 1;
}

/** 软件开发费 | 硬件购置费 | 合计: where the parts that a bare 合计 sums up stand; a sum mostly stands behind them. */
function partsOf(columns: readonly Column[], at: number, { kinds }: Spendings): readonly Column[] {
  const column = columns[at];
  if (!column || !IS_BARE_TOTAL.test(headingOf(column))) return [];
  if (column.match && column.match.confidence >= OWN_WORDS) return [];
  const step = (kinds[at - 1] ?? []).length ? -1 : 1;
  const parts: Column[] = [];
  for (let side = at + step; (kinds[side] ?? []).length; side += step) parts.push(columns[side] as Column);
  return parts;
}

const OF_RUNNING = /运维|维护|维保|年/u;

/** What a sum asks that stands beside its parts: building, or running where one of the parts asks it. */
function sumAsks(parts: readonly Column[]): FieldId | null {
  if (!parts.some(({ path }) => OF_RUNNING.test(path.join('')))) return 'constructionCost';
  const isRunning = parts.every(({ path }) => OF_RUNNING.test(path.join('')));
  return isRunning && parts.some(({ match }) => match?.field === 'annualOpsCost') ? 'annualOpsCost' : null;
}

const unitOf = ({ path }: Column): number | null => moneyFactor(plainHeading(path.at(-1) ?? '').unit);

/** In the unit of its own heading, else in that of its parts. */
function totalOf(column: Column, parts: readonly Column[], sheetFactor: number): ColumnMatch | null {
  const field = parts.length ? sumAsks(parts) : null;
  const units = [column, ...parts].flatMap((one) => unitOf(one) ?? []);
  return field && { field, confidence: OWN_WORDS, factor: units[0] ?? sheetFactor };
}

/** The columns of a form without the parts of its costs: 其中：软件投入 | 其中：硬件投入 | 建设资金合计. */
export function withoutParts(columns: readonly Column[], sheetFactor: number): readonly Column[] {
  const spendings = spendingsOf(columns);
  const isLong = columns.some(({ match }) => match?.field === 'annualOpsCost');
  if (!spendings.all.size && !isLong) return columns;
  return columns.map((column, at) => {
    if (isPart(column, spendings.kinds[at] ?? [], spendings.all)) return { ...column, match: null };
    const total = totalOf(column, partsOf(columns, at, spendings), sheetFactor);
    return total ? { ...column, match: total } : column;
  });
}
