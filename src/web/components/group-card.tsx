import { Button, Card, Checkbox, Flex, Typography } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../api.js';
import type { Pair } from './group-pair.js';
import { systemAddress } from './in-round.js';
import { Loading } from './loading.js';
import { PairList } from './pair-list.js';
import { SurvivorDialog } from './survivor-dialog.js';
import { ToneTag } from './tone-tag.js';
import { type GroupDecisions, pairsAcross } from './use-group-decisions.js';
import { usePersonNames } from './use-person-names.js';
import { VerdictTag } from './verdict-tag.js';

const GroupGraph = lazy(() => import('./group-graph.js'));

type Group = Shape<'GroupDto'>;

/** A larger group is shown in part, and without a graph that nobody could read. */
const MOST_MEMBERS = 40;
/** So many of a larger one are named before the button that names all. */
const NAMED_MEMBERS = 12;

interface Props {
  readonly group: Group;
  readonly run: number;
  readonly round: string;
  readonly decisions: GroupDecisions;
  readonly canDecide: boolean;
  readonly isPicked: boolean;
  readonly onPick: (isPicked: boolean) => void;
  readonly onPair: (pair: Pair) => void;
}

/** One group: who belongs to it and who should stay, how alike they are, and the three things to do about it. */
export function GroupCard({ group, run, round, decisions, canDecide, isPicked, onPick, onPair }: Props) {
  const [apart, setApart] = useState<readonly string[]>([]);
  const nameOf = usePersonNames();
  const [isNaming, setNaming] = useState(false);
  const [isWhole, setWhole] = useState(group.members.length <= MOST_MEMBERS);
  // Who should stay is looked for first.
  const members = group.members.toSorted(
    (a, b) => Number(b.id === group.survivor) - Number(a.id === group.survivor),
  );
  const names = new Map(group.members.map(({ id, systemName }) => [id, systemName]));
  const named = decisions.survivors.find(({ system }) => names.has(system));
  const rest = group.members.map(({ id }) => id).filter((id) => !apart.includes(id));
  const split = () => {
    decisions.decide.mutate(pairsAcross(apart, rest, 'rejected'));
    setApart([]);
  };
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={
        <Flex gap={8} align="center">
          {canDecide ? (
            <Checkbox
              aria-label={`选择 ${group.id} 以便合并`}
              checked={isPicked}
              onChange={({ target }) => onPick(target.checked)}
            />
          ) : null}
          <span>
            {group.members.length} 个系统 <Typography.Text type="secondary">{group.id}</Typography.Text>
          </span>
        </Flex>
      }
      extra={
        canDecide ? (
          <Flex gap={6}>
            <Button size="small" disabled={!apart.length || !rest.length} onClick={split}>
              拆出所选 {apart.length || ''}
            </Button>
            <Button size="small" onClick={() => setNaming(true)}>
              改为保留另一个
            </Button>
          </Flex>
        ) : null
      }
    >
      <Flex gap={16} wrap align="flex-start">
        <div style={{ flex: '1 1 460px', minWidth: 0 }}>
          {(isWhole ? members : members.slice(0, NAMED_MEMBERS)).map(
            ({ id, department, systemName, zombie }) => (
              <Flex key={id} gap={8} align="center" wrap className="member">
                {canDecide ? (
                  <Checkbox
                    aria-label={`从 ${group.id} 拆出 ${systemName}`}
                    checked={apart.includes(id)}
                    onChange={({ target }) =>
                      setApart(target.checked ? [...apart, id] : apart.filter((one) => one !== id))
                    }
                  />
                ) : null}
                <Link to={systemAddress(round, id)}>{systemName}</Link>
                <Typography.Text type="secondary">{department}</Typography.Text>
                {id === group.survivor ? <ToneTag tone="good">建议保留</ToneTag> : null}
                {named?.system === id && id !== group.survivor ? (
                  <ToneTag tone="doubtful">{nameOf(named.decidedBy)}指定保留，待重新判定</ToneTag>
                ) : null}
                {zombie === 'clear' ? null : <VerdictTag verdict={zombie} />}
              </Flex>
            ),
          )}
          {isWhole ? null : (
            <Button size="small" onClick={() => setWhole(true)}>
              显示全部 {group.members.length} 个系统
            </Button>
          )}
          <Typography.Paragraph style={{ margin: '8px 0' }}>
            建议保留“{names.get(group.survivor)}”的理由：{group.survivorReasons.join('；')}
          </Typography.Paragraph>
        </div>
        {group.members.length > 2 && group.members.length <= MOST_MEMBERS ? (
          <Suspense fallback={<Loading what="正在画图" />}>
            <GroupGraph group={group} onPair={onPair} />
          </Suspense>
        ) : null}
      </Flex>
      <PairList {...{ run, group, names, decisions, canDecide, onPair }} />
      {isNaming ? (
        <SurvivorDialog group={group} decisions={decisions} onClose={() => setNaming(false)} />
      ) : null}
    </Card>
  );
}
