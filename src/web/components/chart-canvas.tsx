import { BarChart } from 'echarts/charts.js';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components.js';
import { init, use } from 'echarts/core.js';
import { CanvasRenderer } from 'echarts/renderers.js';
import { useEffect, useRef } from 'react';
import type { Shape } from '../api.js';
import { CHART_COLOURS } from '../theme.js';
import { MOST_BARS, chartHeight } from './chart-height.js';

use([
  BarChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  MarkLineComponent,
  AriaComponent,
  CanvasRenderer,
]);

/** So many short labels stand side by side under columns. */
const MOST_LABELS = 20;
/** What stands beside the columns, and a character under them, in pixels. */
const AROUND = 110;
const CHARACTER = 13;

const UNKNOWN = '未填';
/** Grey that is still read on white. */
const UNKNOWN_COLOUR = '#5f6b7a';
/** Where the label of a bar without length stands. */
const BESIDE = {
  bar: { position: 'right' },
  stacked: { position: 'right' },
  columns: { position: 'top', align: 'left', verticalAlign: 'middle', distance: 4 },
} as const;

/** As if all names were as long as the longest; a Chinese character is as wide as two digits. */
const widthOf = (names: readonly string[]): number =>
  names.length * Math.max(0, ...names.flatMap((name) => name.split('\n')).map(lineWidth));

const lineWidth = (line: string): number =>
  [...line].reduce((sum, letter) => sum + (letter > 'ÿ' ? 1 : 0.5), 0.5);

type Chart = Shape<'ChartDto'>;

/** Draws a figure; an unknown value is an empty place marked 未填, never a bar of nought. */
export default function ChartCanvas({ chart }: { readonly chart: Chart }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const canvas = init(place.current);
    canvas.setOption(optionOf(chart, canvas.getWidth()));
    const observer = new ResizeObserver(() => canvas.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      canvas.dispose();
    };
  }, [chart]);
  return (
    <div
      ref={place}
      style={{ height: chartHeight(chart) }}
      role="img"
      aria-label={`${chart.title}，数值见下表`}
    />
  );
}

function optionOf({ form, categories, series, unit, target }: Chart, width: number) {
  const isLying = form !== 'columns';
  const shown = isLying ? categories.slice(0, MOST_BARS) : categories;
  const names = {
    type: 'category' as const,
    data: [...shown],
    inverse: isLying,
    axisLabel: {
      fontSize: 12,
      interval: isLying || shown.length <= MOST_LABELS ? 0 : ('auto' as const),
      // Long names under columns would stand over each other.
      rotate: !isLying && widthOf(shown) * CHARACTER > width - AROUND ? 40 : 0,
    },
  };
  // A bar of nought shows nothing but its label.
  const unknown = {
    value: 0,
    label: {
      show: true,
      formatter: UNKNOWN,
      color: UNKNOWN_COLOUR,
      rotate: isLying ? 0 : 90,
      ...BESIDE[form],
    },
  };
  const amounts = { type: 'value' as const, name: unit, axisLabel: { fontSize: 12 } };
  return {
    color: CHART_COLOURS,
    animation: false,
    aria: { enabled: false },
    tooltip: { trigger: 'axis' as const },
    legend: series.length > 1 ? { top: 0 } : { show: false },
    grid: { left: 8, right: 56, top: series.length > 1 || !isLying ? 32 : 12, bottom: 8, containLabel: true },
    xAxis: isLying ? amounts : names,
    yAxis: isLying ? names : amounts,
    series: series.map(({ name, values }, index) => ({
      type: 'bar' as const,
      name,
      barMaxWidth: series.length > 1 && isLying ? 12 : 18,
      ...(form === 'stacked' ? { stack: 'all' } : {}),
      data: values.slice(0, shown.length).map((value) => value ?? unknown),
      tooltip: {
        valueFormatter: (_: unknown, at: number) => {
          const value = values[at];
          return value === null || value === undefined ? UNKNOWN : `${value.toLocaleString('zh-CN')} ${unit}`;
        },
      },
      label: { show: form === 'bar', position: 'right' as const, fontSize: 11 },
      ...(target && index === 0
        ? {
            markLine: {
              symbol: 'none',
              data: [
                {
                  [isLying ? 'xAxis' : 'yAxis']: target.value,
                  label: { formatter: `目标 ${target.value}${unit}` },
                },
              ],
            },
          }
        : {}),
    })),
  };
}
