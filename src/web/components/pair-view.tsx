import { useQuery } from '@tanstack/react-query';
import { Descriptions, Drawer, Flex, Grid } from 'antd';
import { Link } from 'react-router';
import { type FieldId, displayValue, headingOf } from '../../core/survey/survey.js';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from './fault-notice.js';
import type { Pair } from './group-pair.js';
import { useKeyboardInside } from './use-keyboard-inside.js';
import { MarkedClauses } from './marked-clauses.js';
import { systemAddress } from './in-round.js';
import { Loading } from './loading.js';
import { PairButtons } from './pair-buttons.js';
import { Waterfall } from './waterfall.js';
import type { GroupDecisions } from './use-group-decisions.js';

/** What is compared by eye besides the functions. */
const BESIDE: readonly FieldId[] = [
  'category',
  'lifecycle',
  'useScope',
  'networks',
  'hosting',
  'monthlyUsers',
  'annualOpsCost',
];

interface Props {
  readonly pair: Pair;
  readonly group: Shape<'GroupDto'>;
  readonly round: string;
  readonly run: number;
  readonly decisions: GroupDecisions;
  readonly canDecide: boolean;
  readonly onClose: () => void;
}

/** Two systems side by side: clauses that they share and that differ, and what each reason weighs. */
export function PairView({ pair, group, round, run, decisions, canDecide, onClose }: Props) {
  const isWide = Grid.useBreakpoint().lg ?? true;
  useKeyboardInside(true);
  const { data, error } = useQuery({
    queryKey: ['waterfalls', run, group.id],
    staleTime: Infinity,
    queryFn: () =>
      answered(
        api.GET('/api/runs/{run}/groups/{group}/pairs', { params: { path: { run, group: group.id } } }),
      ),
  });
  const found = data?.find(({ a, b }) => [pair.a, pair.b].includes(a) && [pair.a, pair.b].includes(b));
  const nameOf = (id: string) => group.members.find((member) => member.id === id)?.systemName ?? id;
  const title = `${nameOf(pair.a)} ↔ ${nameOf(pair.b)}`;
  return (
    <Drawer
      open
      size={isWide ? 1040 : '100%'}
      title={`并排比对：相似度 ${pair.score.toFixed(2)}`}
      onClose={onClose}
    >
      <Flex gap={8} align="center" style={{ marginBottom: 10 }} wrap>
        <PairButtons pair={pair} title={title} decisions={decisions} canDecide={canDecide} />
        <span>
          <span className="shared">绿底</span>为两边都有的功能，<span className="differing">橙底</span>
          为只有一边有的。
        </span>
      </Flex>
      <div className="split">
        <Side round={round} id={pair.a} pair={pair} />
        <Side round={round} id={pair.b} pair={pair} />
      </div>
      <h3 style={{ fontSize: 15 }}>相似度的由来</h3>
      {error ? <FaultNotice error={error} /> : null}
      {found ? (
        <Waterfall lines={found.waterfall} />
      ) : data ? (
        '这一对由审计局认定，不是按相似度得出的。'
      ) : error ? null : (
        <Loading what="正在与全部系统重新比对，系统多时需要几秒" />
      )}
    </Drawer>
  );
}

interface SideProps {
  readonly round: string;
  readonly id: string;
  readonly pair: Pair;
}

function Side({ round, id, pair }: SideProps) {
  const { data, error } = useQuery({
    queryKey: ['system', round, id],
    queryFn: () => answered(api.GET('/api/rounds/{round}/systems/{id}', { params: { path: { round, id } } })),
  });
  if (error) return <FaultNotice error={error} />;
  if (!data) return <Loading what="正在读取系统" />;
  const values = data.values as Record<string, unknown>;
  return (
    <section aria-label={data.systemName}>
      <h3 style={{ fontSize: 15, margin: '0 0 4px' }}>
        <Link to={systemAddress(round, id)}>{data.systemName}</Link>（{data.department}）
      </h3>
      <p>
        <MarkedClauses
          text={displayValue(values['function'])}
          shared={pair.shared}
          differing={pair.differing}
        />
      </p>
      <Descriptions
        size="small"
        bordered
        column={1}
        items={BESIDE.map((field) => ({
          key: field,
          label: headingOf(field),
          children: displayValue(values[field]) || '未填',
        }))}
      />
    </section>
  );
}
