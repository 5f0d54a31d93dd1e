import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { type FieldId, headingOf } from '../../core/survey/survey.js';
import { type Shape, answered, api } from '../api.js';
import { ClauseQuote } from '../components/clause-quote.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { useRules } from '../components/use-rules.js';
import { DataTable } from '../components/data-table.js';
import { usePackTitle, usePacks } from '../components/use-packs.js';

type Difference = Shape<'PackDifferenceDto'>;

/** Two policies beside each other: which rules, thresholds, clauses, deliveries and questions differ. */
export default function PackDifferencesPage() {
  const { a = '', b = '' } = useParams();
  const navigate = useNavigate();
  const packs = usePacks();
  const titleOf = usePackTitle();
  const { data, error, refetch } = useQuery({
    queryKey: ['pack-differences', a, b],
    queryFn: () => answered(api.GET('/api/packs/{a}/diff/{b}', { params: { path: { a, b } } })),
    staleTime: Infinity,
  });
  const options = packs.map(({ id, title }) => ({ value: id, label: title }));
  const go = (from: string, to: string) => void navigate(`/packs/${from}/differences/${to}`);
  return (
    <>
      <PageTitle
        title="政策口径对照"
        lead="同一个系统按两份文件判定，哪里会不一样：规则、阈值、条款、应报成果和问题。"
        actions={<Link to={`/packs?pack=${encodeURIComponent(a)}`}>全部口径</Link>}
      />
      <Flex gap={8} align="center" wrap style={{ marginBottom: 12 }}>
        <Select
          aria-label="左边的口径"
          value={a}
          options={options}
          style={{ minWidth: 220 }}
          onChange={(next) => go(next, b)}
        />
        对照
        <Select
          aria-label="右边的口径"
          value={b}
          options={options}
          style={{ minWidth: 220 }}
          onChange={(next) => go(a, next)}
        />
      </Flex>
      {error ? <FaultNotice error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <Differences data={data} names={[titleOf(a), titleOf(b)]} />
      ) : error ? null : (
        <Loading what="正在对照" />
      )}
    </>
  );
}

interface Props {
  readonly data: Difference;
  /** Titles of the two packs. */
  readonly names: readonly [string, string];
}

function Differences({ data, names: [a, b] }: Props) {
  const rules = useRules();
  const titleOf = (rule: string): string => rules.get(rule)?.title ?? rule;
  const parameterOf = (rule: string, id: string) =>
    rules.get(rule)?.parameters.find((parameter) => parameter.id === id);
  const questions = (ids: readonly string[]): string =>
    ids.map((id) => headingOf(id as FieldId)).join('、') || '没有';
  const asks = data.questionsOnlyInA.length + data.questionsOnlyInB.length + data.headings.length;
  const due = data.deliverables.onlyInA.length + data.deliverables.onlyInB.length;
  const left = data.rulesOnlyInA.length + data.rulesOnlyInB.length;
  if (!left && !data.thresholds.length && !data.clauses.length && !asks && !due)
    return <Empty description="这两个口径没有不同" />;
  return (
    <>
      <Part title="只有一方判定的规则" count={left}>
        <Sides
          names={[a, b]}
          left={data.rulesOnlyInA.map(({ rule, reason }) => (
            <Line key={rule} title={titleOf(rule)} note={`${b}不用：${reason}`} />
          ))}
          right={data.rulesOnlyInB.map(({ rule, reason }) => (
            <Line key={rule} title={titleOf(rule)} note={`${a}不用：${reason}`} />
          ))}
        />
        {data.followers.length ? (
          <p style={{ margin: '8px 0 0' }}>结论可能随之改变：{data.followers.map(titleOf).join('、')}</p>
        ) : null}
      </Part>
      <Part title="阈值不同的规则" count={data.thresholds.length}>
        <DataTable<Shape<'ThresholdChangeDto'>>
          aria-label="阈值不同的规则"
          pagination={false}
          rowKey={({ rule, parameter }) => `${rule} ${parameter}`}
          dataSource={[...data.thresholds]}
          columns={[
            { title: '规则', render: (_, { rule }) => titleOf(rule) },
            {
              title: '阈值',
              render: (_, { rule, parameter }) => parameterOf(rule, parameter)?.label ?? parameter,
            },
            {
              title: a,
              render: (_, item) => `${item.a} ${parameterOf(item.rule, item.parameter)?.unit ?? ''}`,
            },
            {
              title: b,
              render: (_, item) => `${item.b} ${parameterOf(item.rule, item.parameter)?.unit ?? ''}`,
            },
          ]}
        />
      </Part>
      <Part title="条款不同的规则（判定方法相同）" count={data.clauses.length}>
        <DataTable<Shape<'ClauseChangeDto'>>
          aria-label="条款不同的规则"
          pagination={false}
          rowKey="rule"
          dataSource={[...data.clauses]}
          columns={[
            { title: '规则', width: 170, render: (_, { rule }) => titleOf(rule) },
            { title: a, render: (_, item) => <ClauseQuote clause={item.a} /> },
            { title: b, render: (_, item) => <ClauseQuote clause={item.b} /> },
          ]}
        />
      </Part>
      <Part title="应报送的成果不同" count={due}>
        <Sides
          names={[a, b]}
          left={data.deliverables.onlyInA.map((item) => (
            <Delivery key={item.title} {...item} />
          ))}
          right={data.deliverables.onlyInB.map((item) => (
            <Delivery key={item.title} {...item} />
          ))}
        />
      </Part>
      <Part title="问题不同" count={asks}>
        <Sides
          names={[`只有${a}问`, `只有${b}问`]}
          left={questions(data.questionsOnlyInA)}
          right={questions(data.questionsOnlyInB)}
        />
        {data.headings.map(({ field, a: ofA, b: ofB }) => (
          <div key={field}>
            同一个问题，{a}写作“{ofA}”，{b}写作“{ofB}”
          </div>
        ))}
      </Part>
    </>
  );
}

const Part = ({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) =>
  count ? (
    <Card
      size="small"
      title={<h2 style={{ fontSize: 15, margin: 0 }}>{`${title}（${count}）`}</h2>}
      style={{ marginBottom: 12 }}
    >
      {children}
    </Card>
  ) : null;

const Sides = ({
  names,
  left,
  right,
}: {
  readonly names: readonly [string, string];
  readonly left: ReactNode;
  readonly right: ReactNode;
}) => (
  <div className="split">
    {[left, right].map((content, index) => (
      <section key={names[index]} aria-label={names[index]}>
        <strong>{names[index]}</strong>
        <div>{Array.isArray(content) && !content.length ? '没有' : content}</div>
      </section>
    ))}
  </div>
);

const Line = ({ title, note }: { readonly title: string; readonly note: string }) => (
  <div>
    {title} <Typography.Text type="secondary">（{note}）</Typography.Text>
  </div>
);

const Delivery = ({ title, receiver, due, milestones }: Shape<'DeliverableDto'>) => (
  <div>
    {title}，报{receiver}，{due} 前{milestones.map(({ what, due: on }) => `；${what}（${on}）`).join('')}
  </div>
);
