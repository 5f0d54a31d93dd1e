import { addExactly } from '../survey/add-exactly.js';
import type { ChartDeclaration, ChartSource } from './chart.js';
import { FUNDING_BARS, fundingBar } from './funding-bars.js';
import { yearSpan } from './year-span.js';

const UNIT = '万元/年';

/** What was booked with a proof, by the year of booking; years between without a booking saved nothing. */
const savedByYear: ChartDeclaration = {
  id: 'saved-by-year',
  draw: ({ booked }) => {
    if (!booked.length) return null;
    const years = booked.map(({ on }) => Number(on.slice(0, 4)));
    const span = yearSpan(years);
    return {
      id: 'saved-by-year',
      title: '已核减资金：按登记年份',
      definition: `凭核减文件登记的年度运维资金，按登记的年份合计，共 ${total(booked)} 万元/年；预计的不算，同一笔预算只计一次。`,
      unit: UNIT,
      form: 'columns',
      categories: span.map(String),
      series: [
        { name: '已核减', values: span.map((year) => total(booked.filter((_, at) => years[at] === year))) },
      ],
      missing: 0,
    };
  },
};

/** The same by where the operating money of the system comes from; who states no source is not drawn as nought. */
const savedBySource: ChartDeclaration = {
  id: 'saved-by-source',
  draw: ({ booked, systems }) => {
    if (!booked.length) return null;
    const sources = new Map(systems.map(({ id, values }) => [id, values.opsFunding ?? []]));
    const sourceOf = ({ system }: ChartSource['booked'][number]) => fundingBar(sources.get(system));
    const unknown = booked.filter((saving) => sourceOf(saving) === undefined);
    return {
      id: 'saved-by-source',
      title: '已核减资金：按运维经费来源',
      definition: `凭核减文件登记的年度运维资金，按系统填报的运维经费来源合计；有多种来源的单列。没有填写来源的 ${unknown.length} 笔、${total(unknown)} 万元/年不知道属于哪种来源，没有画出。`,
      unit: UNIT,
      form: 'columns',
      categories: FUNDING_BARS,
      series: [
        {
          name: '已核减',
          values: FUNDING_BARS.map((name) => total(booked.filter((saving) => sourceOf(saving) === name))),
        },
      ],
      missing: unknown.length,
    };
  },
};

const total = (booked: ChartSource['booked']): number => addExactly(booked.map(({ amount }) => amount));

/** Drawn from the savings that were booked. */
export const SAVINGS_CHARTS: readonly ChartDeclaration[] = [savedByYear, savedBySource];
