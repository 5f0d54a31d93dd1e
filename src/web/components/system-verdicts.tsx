import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Empty, Flex, Typography } from 'antd';
import { type Shape, answered, api } from '../api.js';
import { useSession } from '../session.js';
import { FaultNotice } from './fault-notice.js';
import { Loading } from './loading.js';
import { ToneTag } from './tone-tag.js';
import { useLatestRun } from './use-latest-run.js';
import { usePackTitle } from './use-packs.js';
import { THEME_TITLES } from './use-rules.js';
import { VerdictCard } from './verdict-card.js';
import { VerdictTag } from './verdict-tag.js';

type Explained = Shape<'ExplainedVerdictDto'>;

interface Props {
  readonly round: string;
  readonly id: string;
}

const isSilent = ({ verdict }: Explained): boolean => ['clear', 'not-applicable'].includes(verdict);

/** Verdicts that say something first, each with what would turn it; those that clear the system, folded away below. */
export function SystemVerdicts({ round, id }: Props) {
  const run = useRunOfSystem(round, id);
  const packTitle = usePackTitle();
  const { data, error } = useQuery({
    queryKey: ['explanation', run, id],
    enabled: Boolean(run),
    queryFn: () =>
      answered(
        api.GET('/api/runs/{run}/systems/{system}/explanation', {
          params: { path: { run: run ?? 0, system: id } },
        }),
      ),
  });
  if (error) return <FaultNotice error={error} />;
  if (run === null) return <Empty description="还没有判定的结果可看" />;
  if (!data) return <Loading what="正在读取判定" />;
  const speaking = data.verdicts.filter((verdict) => !isSilent(verdict));
  const silent = data.verdicts.filter(isSilent);
  return (
    <>
      <Flex gap={8} align="center" wrap style={{ marginBottom: 8 }}>
        <Typography.Text>僵尸判定汇总：</Typography.Text>
        <VerdictTag verdict={data.zombie} />
        <Typography.Text type="secondary">
          第 {run} 次判定，口径 {packTitle(data.pack)}，基准日 {data.asOf}。“疑似”须经通知、说明和认定。
        </Typography.Text>
      </Flex>
      {data.conclusion.length ? (
        <Alert
          type="info"
          style={{ marginBottom: 12 }}
          title={data.conclusion.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        />
      ) : null}
      <Waivers waivers={data.waivers.filter(({ rules }) => !rules.length)} />
      {Object.entries(THEME_TITLES).map(([theme, title]) => {
        const ofTheme = speaking.filter((verdict) => verdict.theme === theme);
        return ofTheme.length ? (
          <Card key={theme} size="small" title={title} style={{ marginBottom: 12 }}>
            {ofTheme.map((verdict) => (
              <Verdict key={verdict.rule} verdict={verdict} />
            ))}
          </Card>
        ) : null;
      })}
      {speaking.length ? null : <Empty description="没有疑点" />}
      {data.trial.length ? (
        <Card size="small" title="试行的规则（只供参考，不进入任何清单）" style={{ marginBottom: 12 }}>
          {data.trial.map((verdict) => (
            <Verdict key={verdict.rule} verdict={verdict} />
          ))}
        </Card>
      ) : null}
      <details>
        <summary>未发现问题或不适用的规则（{silent.length} 条）</summary>
        {silent.map((verdict) => (
          <Verdict key={verdict.rule} verdict={verdict} />
        ))}
      </details>
    </>
  );
}

const Verdict = ({ verdict }: { readonly verdict: Explained }) => (
  <VerdictCard verdict={verdict}>
    {verdict.trial ? <div>试行的理由：{verdict.trial}</div> : null}
    <Waivers waivers={verdict.waivers} />
    {verdict.counterfactual?.sentences.length ? (
      <div>
        <strong>怎样会改变这一结论（最少改动 {verdict.counterfactual.size} 处）：</strong>
        <ul style={{ margin: '2px 0 6px' }}>
          {verdict.counterfactual.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    ) : null}
  </VerdictCard>
);

const Waivers = ({ waivers }: { readonly waivers: readonly Shape<'WaiverDto'>[] }) =>
  waivers.map(({ id, kind, state, sentence }) => (
    <div key={id} style={{ marginBottom: 6 }}>
      <ToneTag tone={state === 'granted' ? 'good' : 'quiet'}>
        {kind === 'deferral' ? '暂缓整合' : '豁免'}
      </ToneTag>
      {sentence}
    </div>
  ));

/**
 * The run to explain from: the newest of the round. Departments may not list runs; theirs is the one named by a
 * matter about the system.
 */
function useRunOfSystem(round: string, id: string): number | null | undefined {
  const isDepartment = useSession().account?.role === 'department';
  const { run } = useLatestRun(isDepartment ? undefined : round);
  const { data } = useQuery({
    queryKey: ['cases', round, 'of', id],
    enabled: isDepartment,
    queryFn: () =>
      answered(
        api.GET('/api/rounds/{round}/cases', {
          params: { path: { round }, query: { system: id, limit: 200 } },
        }),
      ),
  });
  if (!isDepartment) return run === undefined ? undefined : (run?.id ?? null);
  if (!data) return undefined;
  return data.items.reduce<number | null>((newest, item) => Math.max(newest ?? 0, item.run), null);
}
