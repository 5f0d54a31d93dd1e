import { Checkbox, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { KIND_TITLES, STATE_TITLES } from '../../core/review/review-case.js';
import type { Shape } from '../api.js';
import { ReplyClock } from './reply-clock.js';
import { ToneTag } from './tone-tag.js';
import type { Answerable } from './use-answerable.js';

interface Props {
  readonly items: readonly Shape<'CaseDto'>[];
  readonly chosen: string;
  /** For a department: which of its own matters are ticked. Its name says nothing then. */
  readonly picks: Answerable | null;
  readonly onChoose: (id: string) => void;
}

/** The matters one under the other; the one that is open is marked. */
export function CaseQueue({ items, chosen, picks, onChoose }: Props) {
  const current = useRef<HTMLButtonElement>(null);
  // Its answer is nothing to clean up: newer browsers answer with a promise.
  useEffect(() => void current.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <div className="queue-items">
      {items.map((item) => (
        <div key={item.id} className="queue-line">
          {picks?.cases.some(({ id }) => id === item.id) ? (
            <Checkbox
              aria-label={`${item.systemName}，${KIND_TITLES[item.kind as keyof typeof KIND_TITLES]}：勾选后一并答复`}
              checked={picks.picked.some(({ id }) => id === item.id)}
              onChange={({ target }) => picks.pick([item.id], target.checked)}
            />
          ) : null}
          <button
            type="button"
            className="queue-item"
            ref={item.id === chosen ? current : null}
            aria-current={item.id === chosen}
            onClick={() => onChoose(item.id)}
          >
            <strong style={{ display: 'block' }}>{item.systemName}</strong>
            {picks ? null : (
              <Typography.Text type="secondary" style={{ display: 'block' }}>
                {item.department}
              </Typography.Text>
            )}
            <ToneTag tone={item.kind === 'rectify' ? 'doubtful' : 'bad'}>
              {KIND_TITLES[item.kind as keyof typeof KIND_TITLES]}
            </ToneTag>
            <ToneTag tone="quiet">{STATE_TITLES[item.state as keyof typeof STATE_TITLES]}</ToneTag>
            {picks ? <ReplyClock subject={item} /> : null}
          </button>
        </div>
      ))}
    </div>
  );
}
