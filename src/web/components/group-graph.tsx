import { GraphChart } from 'echarts/charts.js';
import { TooltipComponent } from 'echarts/components.js';
import { init, use } from 'echarts/core.js';
import { CanvasRenderer } from 'echarts/renderers.js';
import { useEffect, useRef } from 'react';
import type { Shape } from '../api.js';
import { CHART_COLOURS } from '../theme.js';

use([GraphChart, TooltipComponent, CanvasRenderer]);

/** A group as a graph: systems, and how alike they are; the same stands in words beside it. */
export default function GroupGraph({ group }: { readonly group: Shape<'GroupDto'> }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const canvas = init(place.current);
    canvas.setOption({
      animation: false,
      tooltip: {},
      series: [
        {
          type: 'graph',
          layout: 'circular',
          roam: false,
          left: 90,
          right: 90,
          top: 30,
          bottom: 30,
          label: { show: true, position: 'right', width: 120, overflow: 'truncate', fontSize: 11 },
          data: group.members.map(({ id, systemName, department }) => ({
            id,
            name: systemName,
            value: department,
            symbolSize: id === group.survivor ? 22 : 14,
            itemStyle: { color: id === group.survivor ? CHART_COLOURS[2] : CHART_COLOURS[0] },
          })),
          edges: group.pairs.map(({ a, b, score }) => ({
            source: a,
            target: b,
            value: score,
            lineStyle: { width: 1 + 4 * score, color: '#9fb8d9' },
          })),
        },
      ],
    });
    return () => canvas.dispose();
  }, [group]);
  return (
    <div
      ref={place}
      style={{ width: 420, height: 260 }}
      role="img"
      aria-label="相似关系图，内容见左侧和下方的比对"
    />
  );
}
