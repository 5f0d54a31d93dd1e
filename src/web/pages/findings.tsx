import { Select } from 'antd';
import { Link, useParams } from 'react-router';
import { type FieldId, displayValue, fieldOf } from '../../core/survey/survey.js';
import { type Shape, answered, api } from '../api.js';
import { DepartmentSelect } from '../components/department-select.js';
import { NoRunYet } from '../components/no-run-yet.js';
import { OriginalPlace } from '../components/original-place.js';
import { PageTitle } from '../components/page-title.js';
import { PagedTable } from '../components/paged-table.js';
import { useAddressState } from '../components/use-address-state.js';
import { useLatestRun } from '../components/use-latest-run.js';
import { usePackTitle } from '../components/use-packs.js';
import { THEME_TITLES, useRules } from '../components/use-rules.js';
import { VerdictCard } from '../components/verdict-card.js';
import { VERDICT_WORDS, VerdictTag } from '../components/verdict-tag.js';
import { systemAddress } from '../components/in-round.js';

type Finding = Shape<'FindingDto'>;

/** What the rules said, by rule, verdict and unit; each row opens to its clause and evidence. */
export default function FindingsPage() {
  const { round = '' } = useParams();
  const { run, runs } = useLatestRun(round);
  const rules = useRules();
  const packTitle = usePackTitle();
  const [state, change] = useAddressState();
  if (run === null) return <NoRunYet round={round} />;
  const chosen = Number(state['run'] ?? run?.id ?? 0);
  const query = {
    verdict: (state['verdict'] ?? 'flagged') as NonNullable<Finding['zombie']>,
    ...(state['rule'] ? { rule: state['rule'] } : {}),
    ...(state['department'] ? { department: state['department'] } : {}),
  };
  const options = Object.entries(THEME_TITLES).map(([theme, title]) => ({
    label: title,
    options: [...rules.values()]
      .filter((rule) => rule.theme === theme)
      .map(({ id, title: label }) => ({ value: id, label })),
  }));
  return (
    <>
      <PageTitle
        title="疑点"
        lead="规则逐条判定的结果，都是“疑似”，还没有认定。展开一行，看条款原文、阈值和证据单元格。"
      />
      {chosen ? (
        <PagedTable<Finding>
          label="疑点"
          filters={
            <>
              <Select
                aria-label="判定"
                value={chosen || null}
                style={{ minWidth: 260 }}
                options={runs.map(({ id, pack, asOf }) => ({
                  value: id,
                  label: `第 ${id} 次（${packTitle(pack)}，${asOf}）`,
                }))}
                onChange={(id: number | null) => change({ run: id ?? undefined })}
              />
              <Select
                aria-label="结论"
                value={query.verdict}
                style={{ minWidth: 130 }}
                options={Object.entries(VERDICT_WORDS).map(([value, label]) => ({ value, label }))}
                onChange={(verdict: string) => change({ verdict })}
              />
              <Select
                aria-label="规则"
                placeholder="全部规则"
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                style={{ minWidth: 240 }}
                value={state['rule'] ?? null}
                options={options}
                onChange={(rule: string | null | undefined) => change({ rule: rule ?? undefined })}
              />
              <DepartmentSelect
                value={state['department']}
                onChange={(department) => change({ department })}
              />
            </>
          }
          queryKey={['findings', chosen, query]}
          load={(page) =>
            answered(
              api.GET('/api/runs/{run}/findings', {
                params: { path: { run: chosen }, query: { ...query, ...page } },
              }),
            )
          }
          rowKey={({ systemId, verdict }) => `${systemId} ${verdict.rule}`}
          empty="没有符合条件的判定"
          expandable={{
            expandedRowRender: ({ systemId, verdict }) => (
              <OriginalPlace round={round} system={systemId}>
                <VerdictCard verdict={verdict} />
              </OriginalPlace>
            ),
          }}
          columns={[
            {
              title: '系统',
              width: 240,
              render: (_, { systemId, systemName }) => (
                <Link to={systemAddress(round, systemId)}>{systemName}</Link>
              ),
            },
            { title: '填报单位', width: 180, dataIndex: 'department' },
            {
              title: '规则',
              width: 200,
              render: (_, { verdict }) => rules.get(verdict.rule)?.title ?? verdict.rule,
            },
            {
              title: '结论',
              width: 110,
              render: (_, { verdict }) => <VerdictTag verdict={verdict.verdict} />,
            },
            { title: '依据', render: (_, { verdict }) => verdict.note ?? groundsOf(verdict) },
          ]}
        />
      ) : null}
    </>
  );
}

/** The answers a verdict rests on, in a line; the row opens to their cells. */
const groundsOf = ({ evidence, missing }: Shape<'VerdictDto'>): string =>
  [
    ...evidence.map(
      ({ field, value }) => `${fieldOf(field as FieldId).label}：${displayValue(value) || '空白'}`,
    ),
    ...missing.map((field) => `${fieldOf(field as FieldId).label}：没有填`),
  ].join('；');
