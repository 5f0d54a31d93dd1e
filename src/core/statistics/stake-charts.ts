import { stakesOf } from '../lists/money-at-stake.js';
import { addExactly } from '../survey/add-exactly.js';
import type { ChartDeclaration, ChartSource, CountedField, CountedSystem } from './chart.js';
import { FUNDING_BARS, fundingBar } from './funding-bars.js';
import { type Money, statedAmounts, statedSum } from './stated-sum.js';
import { yearOf, yearSpan } from './year-span.js';

/** What a suspected system states; of several reports of one system the first statement of each. */
type Stated = CountedSystem['values'];

const WHOSE = '疑似僵尸和建议并入其他系统的';

function statedAtStake(
  judged: NonNullable<ChartSource['judged']>,
  systems: ChartSource['systems'],
): readonly Stated[] {
  const values = new Map(systems.map((system) => [system.id, system.values]));
  return stakesOf(judged).map(({ reports }) => {
    const stated = reports.flatMap((report) => values.get(report) ?? []);
    const first = <Field extends CountedField>(field: Field): Pick<Stated, Field> => {
      const answer = stated.find((one) => one[field] !== undefined)?.[field];
      return (answer === undefined ? {} : { [field]: answer }) as Pick<Stated, Field>;
    };
    return {
      ...first('annualOpsCost'),
      ...first('opsFunding'),
      ...first('constructionCost'),
      ...first('goLiveDate'),
    };
  });
}

const blanksOf = (systems: readonly Stated[], money: Money): number =>
  systems.length - statedAmounts(systems, money).length;

const NO_SOURCE = '未填来源';

/** What suspected systems cost in a year, and who pays it. */
const stakeBySource: ChartDeclaration = {
  id: 'stake-by-source',
  draw: ({ judged, systems }) => {
    if (!judged) return null;
    const suspected = statedAtStake(judged, systems);
    const barOf = ({ opsFunding }: Stated) => fundingBar(opsFunding) ?? NO_SOURCE;
    const categories = [...FUNDING_BARS, NO_SOURCE];
    return {
      id: 'stake-by-source',
      title: '涉及资金：按运维经费来源',
      definition: `${WHOSE} ${suspected.length} 个系统每年的运维资金，按填报的运维经费来源合计，共 ${addExactly(statedAmounts(suspected, 'annualOpsCost'))} 万元；每个系统只计一次，有多种来源的单列。`,
      unit: '万元',
      form: 'columns',
      categories,
      series: [
        {
          name: '年度运维资金',
          values: categories.map((name) =>
            statedSum(
              suspected.filter((system) => barOf(system) === name),
              'annualOpsCost',
            ),
          ),
        },
      ],
      missing: blanksOf(suspected, 'annualOpsCost'),
    };
  },
};

const NO_YEAR = '未填时间';

/** What was spent on suspected systems and what they go on costing, by the year in which they came into use. */
const stakeByYear: ChartDeclaration = {
  id: 'stake-by-year',
  draw: ({ judged, systems }) => {
    if (!judged) return null;
    const suspected = statedAtStake(judged, systems);
    const barOf = (system: Stated) => String(yearOf(system) ?? NO_YEAR);
    const years = yearSpan(suspected.flatMap((system) => yearOf(system) ?? []));
    const categories = suspected.length ? [...years.map(String), NO_YEAR] : [];
    const series = (name: string, money: Money) => ({
      name,
      values: categories.map((year) =>
        statedSum(
          suspected.filter((system) => barOf(system) === year),
          money,
        ),
      ),
    });
    return {
      id: 'stake-by-year',
      title: '涉及资金：按投入使用年份',
      definition: `${WHOSE} ${suspected.length} 个系统，按投入使用的年份合计已经投入的建设资金（${blanksOf(suspected, 'constructionCost')} 个没有填写）和每年的运维资金（${blanksOf(suspected, 'annualOpsCost')} 个没有填写）；每个系统只计一次。`,
      unit: '万元',
      form: 'columns',
      categories,
      series: [series('建设资金', 'constructionCost'), series('年度运维资金', 'annualOpsCost')],
      missing: suspected.filter(
        ({ constructionCost, annualOpsCost }) =>
          constructionCost === undefined && annualOpsCost === undefined,
      ).length,
    };
  },
};

/** Drawn from the systems that are suspected and what they state. */
export const STAKE_CHARTS: readonly ChartDeclaration[] = [stakeBySource, stakeByYear];
