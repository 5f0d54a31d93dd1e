import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, InputNumber, Slider } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from './fault-notice.js';
import { systemAddress } from './in-round.js';

/** The table below has them all. */
const MOST_NAMED = 20;

interface Props {
  readonly stability: Shape<'StabilityDto'>;
  readonly run: Shape<'RunDto'>;
  readonly round: string;
}

/** A threshold as a slider: at every value, who becomes suspect and who no longer is, without asking the server. */
export function LiveThreshold({ stability, run, round }: Props) {
  const { points, chosen, unit, label, flips, title } = stability;
  const [value, setValue] = useState(chosen);
  const nearest = points.reduce((best, point) =>
    Math.abs(point.value - value) < Math.abs(best.value - value) ? point : best,
  );
  const now = new Set(points.find(({ isChosen }) => isChosen)?.flagged);
  const then = new Set(nearest.flagged);
  const names = new Map(flips.map((flip) => [flip.system, flip]));
  const more = [...then].filter((id) => !now.has(id));
  const fewer = [...now].filter((id) => !then.has(id));
  const step = Math.min(...points.slice(1).map((point, index) => point.value - (points[index]?.value ?? 0)));
  const list = (ids: readonly string[]) => (
    <>
      {ids.slice(0, MOST_NAMED).map((id, index) => (
        <span key={id}>
          {index ? '、' : ''}
          <Link to={systemAddress(round, id)}>{names.get(id)?.systemName ?? id}</Link>
        </span>
      ))}
      {ids.length > MOST_NAMED ? ' 等，全部见下表' : ''}
    </>
  );
  return (
    <Card size="small" title={`${title}：${label}`} style={{ marginBottom: 12 }}>
      <Flex gap={16} align="center" wrap>
        <Slider
          ariaLabelForHandle={label}
          min={points[0]?.value ?? 0}
          max={points.at(-1)?.value ?? 1}
          step={Number.isFinite(step) && step > 0 ? step : 1}
          marks={{ [chosen]: `现用 ${chosen}${unit}` }}
          value={value}
          onChange={setValue}
          style={{ flex: '1 1 360px', maxWidth: 640 }}
        />
        <InputNumber
          aria-label={`${label}的数值`}
          min={0}
          value={value}
          suffix={unit}
          style={{ width: 130 }}
          onChange={(next) => next !== null && setValue(next)}
        />
        <Button disabled={value === chosen} onClick={() => setValue(chosen)}>
          回到现用值
        </Button>
      </Flex>
      <div aria-live="polite" style={{ marginTop: 8 }}>
        阈值{' '}
        <strong>
          {nearest.value}
          {unit}
        </strong>{' '}
        时疑似 <strong>{then.size}</strong> 个（现用值 {now.size} 个）。
        {more.length ? (
          <div>
            新成为疑似 {more.length} 个：{list(more)}
          </div>
        ) : null}
        {fewer.length ? (
          <div>
            不再疑似 {fewer.length} 个：{list(fewer)}
          </div>
        ) : null}
        {more.length + fewer.length === 0 && value !== chosen ? <div>没有系统的结论改变。</div> : null}
      </div>
      <Rehearsal key={value} value={value} stability={stability} run={run} />
    </Card>
  );
}

/** The answers as they stand in the register now, judged by the tried value. */
function Rehearsal({
  value,
  stability: { rule, parameter },
  run,
}: Pick<Props, 'stability' | 'run'> & { readonly value: number }) {
  const { name, pack, asOf } = { name: run.round, pack: run.pack, asOf: run.asOf };
  const rehearse = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/rounds/{round}/rehearsals', {
          params: { path: { round: name } },
          body: { pack, asOf, thresholds: [{ rule, parameter, value }] },
        }),
      ),
  });
  return (
    <>
      <Button
        size="small"
        style={{ marginTop: 8 }}
        loading={rehearse.isPending}
        onClick={() => rehearse.mutate()}
      >
        用登记册现在的答案试行这个数值
      </Button>
      {rehearse.error ? <FaultNotice error={rehearse.error} /> : null}
      {rehearse.data ? (
        <Alert
          type="info"
          style={{ marginTop: 8 }}
          title={rehearse.data.sentences.map((sentence) => (
            <div key={sentence} style={{ whiteSpace: 'pre-wrap' }}>
              {sentence}
            </div>
          ))}
        />
      ) : null}
    </>
  );
}
