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

/** 软件开发费 | 硬件购置费 | 合计: the sum of what building took, where no other column says what it cost. */
function isTotal(columns: readonly Column[], at: number, { kinds }: Spendings): boolean {
  const column = columns[at];
  if (!column || !IS_BARE_TOTAL.test(headingOf(column))) return false;
  if (column.match && column.match.confidence >= OWN_WORDS) return false;
  const parts = [at - 1, at + 1].filter((side) => (kinds[side] ?? []).length > 0);
  return parts.length > 0 && !parts.some((side) => isOfRunning(columns[side]));
}

const unitOf = (column: Column | undefined): number | null =>
  moneyFactor(plainHeading(column?.path.at(-1) ?? '').unit);

/** In the unit of its own heading, else in that of the parts beside it. */
function totalAt(columns: readonly Column[], at: number, sheetFactor: number): ColumnMatch {
  const units = [at, at - 1, at + 1].flatMap((place) => unitOf(columns[place]) ?? []);
  return { field: 'constructionCost', confidence: OWN_WORDS, factor: units[0] ?? sheetFactor };
}

const isOfRunning = (column: Column | undefined): boolean =>
  /运维|维护|维保|年/u.test(column?.path.join('') ?? '');

/** The columns of a form without the parts of its costs: 其中：软件投入 | 其中：硬件投入 | 建设资金合计. */
export function withoutParts(columns: readonly Column[], sheetFactor: number): readonly Column[] {
  const spendings = spendingsOf(columns);
  const isLong = columns.some(({ match }) => match?.field === 'annualOpsCost');
  if (!spendings.all.size && !isLong) return columns;
  return columns.map((column, at) => {
    if (isPart(column, spendings.kinds[at] ?? [], spendings.all)) return { ...column, match: null };
    return isTotal(columns, at, spendings) ? { ...column, match: totalAt(columns, at, sheetFactor) } : column;
  });
}
