import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Flex } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { answered, api, download } from '../api.js';
import { FaultNotice, sentenceOf } from '../components/fault-notice.js';
import { apiInRound } from '../components/in-round.js';
import { ListPreview } from '../components/list-preview.js';
import { Loading } from '../components/loading.js';
import { NoRunYet } from '../components/no-run-yet.js';
import { PageTitle } from '../components/page-title.js';
import { useAddressState } from '../components/use-address-state.js';
import { useLatestRun } from '../components/use-latest-run.js';
import { usePackTitle } from '../components/use-packs.js';

/** What most people come for. */
const FIRST = 'suspected-dormant';
/** In the order in which the work comes to them. */
const STAGES = [
  { stage: 'suspicion', title: '判定得出，待核实' },
  { stage: 'office', title: '整治用，依据认定和台账' },
] as const;
const FORMATS = ['xlsx', 'docx'] as const;

/** The lists of the pack of the newest run, with what was decided since; each is seen before it is saved. */
export default function ListsPage() {
  const { round = '' } = useParams();
  const { run } = useLatestRun(round);
  const [{ list: named }, change] = useAddressState();
  const navigate = useNavigate();
  const packTitle = usePackTitle();
  const { message } = App.useApp();
  const { data, error } = useQuery({
    queryKey: ['lists', round, run?.id],
    enabled: Boolean(run),
    queryFn: () => answered(api.GET('/api/rounds/{round}/lists', { params: { path: { round } } })),
  });
  const order = useMutation({
    mutationFn: (id: number) =>
      answered(api.POST('/api/runs/{run}/exports', { params: { path: { run: id } } })),
    onSuccess: ({ job }) => void navigate(`/jobs/${job.id}`),
    onError: (failure) => message.error(sentenceOf(failure)),
  });
  if (error) return <FaultNotice error={error} />;
  if (run === null) return <NoRunYet round={round} />;
  if (!data || !run) return <Loading what="正在读取清单" />;
  const chosen = data.find(({ id }) => id === (named ?? FIRST)) ?? data[0];
  return (
    <>
      <PageTitle
        title="清单"
        lead={`依据第 ${run.id} 次判定（${packTitle(run.pack)}，基准日 ${run.asOf}）和之后的认定。先看内容，再下载；没有认定的写“疑似”。`}
        actions={
          <Button loading={order.isPending} onClick={() => order.mutate(run.id)}>
            在后台生成全部清单
          </Button>
        }
      />
      <div className="lists">
        <nav aria-label="清单" className="panel picks">
          {STAGES.map(({ stage, title: heading }) => (
            <div key={stage}>
              <h2 className="picks-title">{heading}</h2>
              {data
                .filter((list) => list.stage === stage)
                .map(({ id, title }) => (
                  <button
                    key={id}
                    type="button"
                    className="pick"
                    aria-current={id === chosen?.id}
                    onClick={() => change({ list: id })}
                  >
                    {title}
                  </button>
                ))}
            </div>
          ))}
        </nav>
        {chosen ? (
          <section aria-label={chosen.title} className="panel" style={{ padding: 12, minWidth: 0 }}>
            <Flex gap={8} align="center" wrap style={{ marginBottom: 8 }}>
              <h2 style={{ fontSize: 16, margin: 0, flex: 1 }}>{chosen.title}</h2>
              {FORMATS.map((format) => (
                <Button
                  key={format}
                  type={format === 'xlsx' ? 'primary' : 'default'}
                  aria-label={`下载 ${format}：${chosen.title}`}
                  onClick={() => download(apiInRound(round, `lists/${chosen.id}.${format}`))}
                >
                  下载 {format}
                </Button>
              ))}
            </Flex>
            <ListPreview round={round} list={chosen.id} run={run.id} />
          </section>
        ) : null}
      </div>
    </>
  );
}
