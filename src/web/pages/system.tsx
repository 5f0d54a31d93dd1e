import { useQuery } from '@tanstack/react-query';
import { Card, Descriptions, Empty, Flex, Tabs, Typography } from 'antd';
import { useParams } from 'react-router';
import { type FieldId, SECTIONS, displayValue, headingOf } from '../../core/survey/survey.js';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { useLatestRun } from '../components/use-latest-run.js';
import { THEME_TITLES, useRules } from '../components/use-rules.js';
import { VerdictCard } from '../components/verdict-card.js';
import { VerdictTag } from '../components/verdict-tag.js';

/** One system: what its department declared, cell by cell, and what every rule says of it. */
export default function SystemPage() {
  const { round = '', id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['system', round, id],
    queryFn: () => answered(api.GET('/api/rounds/{round}/systems/{id}', { params: { path: { round, id } } })),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在读取系统" />;
  const { file, sheet, row } = data.source;
  return (
    <>
      <PageTitle
        title={data.systemName}
        lead={`${data.department}；出处：${file}，${sheet}${row ? `第 ${row} 行` : ''}`}
      />
      <Tabs
        items={[
          { key: 'verdicts', label: '判定与证据', children: <Verdicts round={round} id={id} /> },
          { key: 'answers', label: '填报内容', children: <Answers system={data} /> },
        ]}
      />
    </>
  );
}

/** Verdicts that say something first; those that clear the system, folded away below. */
function Verdicts({ round, id }: { readonly round: string; readonly id: string }) {
  const { run } = useLatestRun(round);
  const rules = useRules();
  const { data, error } = useQuery({
    queryKey: ['verdicts', run?.id, id],
    enabled: Boolean(run),
    queryFn: () =>
      answered(
        api.GET('/api/runs/{run}/findings', {
          params: { path: { run: run?.id ?? 0 }, query: { system: id, limit: 200 } },
        }),
      ),
  });
  if (error) return <FaultNotice error={error} />;
  if (run === null) return <Empty description="本批次还没有判定过" />;
  if (!data) return <Loading what="正在读取判定" />;
  const speaking = data.items.filter(({ verdict }) => !['clear', 'not-applicable'].includes(verdict.verdict));
  const silent = data.items.filter(({ verdict }) => ['clear', 'not-applicable'].includes(verdict.verdict));
  return (
    <>
      <Flex gap={8} align="center" style={{ marginBottom: 8 }}>
        <Typography.Text>僵尸判定汇总：</Typography.Text>
        <VerdictTag verdict={data.items[0]?.zombie ?? 'not-applicable'} />
        <Typography.Text type="secondary">
          第 {run?.id} 次判定，口径 {run?.pack}，基准日 {run?.asOf}。“疑似”须经通知、说明和认定。
        </Typography.Text>
      </Flex>
      {Object.entries(THEME_TITLES).map(([theme, title]) => {
        const ofTheme = speaking.filter(({ verdict }) => rules.get(verdict.rule)?.theme === theme);
        return ofTheme.length ? (
          <Card key={theme} size="small" title={title} style={{ marginBottom: 12 }}>
            {ofTheme.map(({ verdict }) => (
              <VerdictCard key={verdict.rule} verdict={verdict} />
            ))}
          </Card>
        ) : null;
      })}
      {speaking.length ? null : <Empty description="没有疑点" />}
      <details>
        <summary>未发现问题或不适用的规则（{silent.length} 条）</summary>
        {silent.map(({ verdict }) => (
          <VerdictCard key={verdict.rule} verdict={verdict} />
        ))}
      </details>
    </>
  );
}

/** Every answer beside the cell it stands in and the text as typed. */
function Answers({ system }: { readonly system: Shape<'SystemWithSourcesDto'> }) {
  const values = system.values as Record<string, unknown>;
  const answers = system.answers as Record<string, Shape<'AnswerSourceDto'>>;
  return SECTIONS.map(({ title, fields }) => (
    <Descriptions
      key={title}
      title={title}
      size="small"
      bordered
      column={{ xs: 1, lg: 2 }}
      style={{ marginBottom: 16 }}
      items={(Object.keys(fields) as FieldId[]).map((field) => ({
        key: field,
        label: headingOf(field),
        children: <Answer value={values[field]} source={answers[field]} />,
      }))}
    />
  ));
}

function Answer({
  value,
  source,
}: {
  readonly value: unknown;
  readonly source: Shape<'AnswerSourceDto'> | undefined;
}) {
  const text = displayValue(value);
  return (
    <>
      <span>{text || <Typography.Text type="secondary">未填</Typography.Text>}</span>
      {source ? (
        <Typography.Text type="secondary" style={{ marginInlineStart: 8, fontSize: 12 }}>
          {source.cell ?? ''}
          {source.raw && source.raw !== text ? `　原文“${source.raw}”` : ''}
        </Typography.Text>
      ) : null}
    </>
  );
}
