import { GraphChart } from 'echarts/charts.js';
import { TooltipComponent } from 'echarts/components.js';
import { init, use } from 'echarts/core.js';
import { CanvasRenderer } from 'echarts/renderers.js';
import { useEffect, useRef } from 'react';
import type { Shape } from '../api.js';
import { CHART_COLOURS } from '../theme.js';
import type { Pair } from './group-pair.js';

use([GraphChart, TooltipComponent, CanvasRenderer]);

const HEIGHT = 230;

interface Props {
  readonly group: Shape<'GroupDto'>;
  readonly onPair: (pair: Pair) => void;
}

/** A group as a graph: systems, and how alike they are; the same stands in words beside it. */
export default function GroupGraph({ group, onPair }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { pairs } = group;
  useEffect(() => {
    if (!place.current) return undefined;
    const canvas = init(place.current);
    canvas.setOption(optionOf(group, pairs));
    canvas.on('click', ({ dataType, data }) => {
      const { source, target } = data as { readonly source?: string; readonly target?: string };
      const pair = pairs.find(({ a, b }) => a === source && b === target);
      if (dataType === 'edge' && pair) onPair(pair);
    });
    return () => canvas.dispose();
    // The caller's function is new at every drawing of the page, the group is not.
  }, [group]);
  return (
    <figure style={{ margin: 0 }}>
      <div
        ref={place}
        style={{ width: 520, maxWidth: '100%', height: HEIGHT }}
        role="img"
        aria-label="相似关系图，内容见左侧和下方的比对"
      />
      {pairs.length < group.pairCount ? (
        <figcaption style={{ fontSize: 12, color: '#56606e' }}>
          共 {group.pairCount} 对，只画每个系统最相似的连线
        </figcaption>
      ) : null}
    </figure>
  );
}

const optionOf = ({ members, survivor }: Shape<'GroupDto'>, pairs: readonly Pair[]) => ({
  animation: false,
  tooltip: { confine: true },
  series: [
    {
      type: 'graph',
      layout: 'circular',
      roam: false,
      left: 190,
      right: 190,
      top: 30,
      bottom: 30,
      circular: { rotateLabel: false },
      label: { show: true, width: 175, overflow: 'truncate', fontSize: 11, color: '#1f2937' },
      data: members.map(({ id, systemName, department }, index) => ({
        id,
        name: systemName,
        value: department,
        symbolSize: id === survivor ? 22 : 13,
        label: { position: sideOf(index, members.length) },
        itemStyle: { color: id === survivor ? CHART_COLOURS[2] : CHART_COLOURS[0] },
      })),
      edges: pairs.map(({ a, b, score }) => ({
        source: a,
        target: b,
        value: score,
        lineStyle: { width: 1 + 3 * score, color: '#9fb8d9', curveness: 0 },
        emphasis: { lineStyle: { color: '#1d4f91' } },
      })),
    },
  ],
});

/** Names stand outside of the circle. */
function sideOf(index: number, count: number): 'left' | 'right' | 'top' | 'bottom' {
  const across = Math.sin((2 * Math.PI * (index + 0.5)) / count - Math.PI / count);
  const along = Math.cos((2 * Math.PI * index) / count);
  if (Math.abs(along) > 0.35) return along > 0 ? 'right' : 'left';
  return across > 0 ? 'bottom' : 'top';
}
