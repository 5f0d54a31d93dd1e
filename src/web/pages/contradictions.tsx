import { useParams, Link } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { DepartmentSelect } from '../components/department-select.js';
import { EvidenceLines } from '../components/evidence-lines.js';
import { systemAddress } from '../components/in-round.js';
import { NoRunYet } from '../components/no-run-yet.js';
import { PageTitle } from '../components/page-title.js';
import { PagedTable } from '../components/paged-table.js';
import { useAddressState } from '../components/use-address-state.js';
import { useLatestRun } from '../components/use-latest-run.js';
import { useRules } from '../components/use-rules.js';
import { VerdictTag } from '../components/verdict-tag.js';

type Finding = Shape<'FindingDto'>;

/** Answers that cannot both be true, side by side with their cells: what to ask the department to correct. */
export default function ContradictionsPage() {
  const { round = '' } = useParams();
  const { run } = useLatestRun(round);
  const rules = useRules();
  const [state, change] = useAddressState();
  if (run === null) return <NoRunYet round={round} />;
  const query = {
    theme: 'data-truth',
    verdict: 'flagged',
    ...(state['department'] ? { department: state['department'] } : {}),
  } as const;
  return (
    <>
      <PageTitle
        title="矛盾答案"
        lead="同一个系统里不能同时为真的答案，和各单位之间照抄的文字。矛盾的系统列为“存疑”，应当退回单位更正，不据此认定。点系统名称，可以打开原件的那一格。"
      />
      {run ? (
        <PagedTable<Finding>
          label="矛盾答案"
          filters={
            <DepartmentSelect value={state['department']} onChange={(department) => change({ department })} />
          }
          queryKey={['findings', run.id, query]}
          load={(page) =>
            answered(
              api.GET('/api/runs/{run}/findings', {
                params: { path: { run: run.id }, query: { ...query, ...page } },
              }),
            )
          }
          rowKey={({ systemId, verdict }) => `${systemId} ${verdict.rule}`}
          empty="没有发现互相矛盾的答案"
          columns={[
            {
              title: '系统',
              width: 220,
              render: (_, { systemId, systemName, department, zombie }) => (
                <>
                  <Link to={systemAddress(round, systemId)}>{systemName}</Link>
                  <div style={{ color: '#56606e' }}>{department}</div>
                  {zombie === 'conflicting' ? <VerdictTag verdict={zombie} /> : null}
                </>
              ),
            },
            {
              title: '矛盾在哪里',
              width: 300,
              render: (_, { verdict }) => (
                <>
                  <strong>{rules.get(verdict.rule)?.title ?? verdict.rule}</strong>
                  {verdict.note ? <div>{verdict.note}</div> : null}
                </>
              ),
            },
            {
              title: '两边的答案和出处',
              render: (_, { verdict }) => <EvidenceLines evidence={verdict.evidence} />,
            },
          ]}
        />
      ) : null}
    </>
  );
}
