import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Empty, Flex, Form, Input, Radio } from 'antd';
import { useParams } from 'react-router';
import { DECISION_TITLES, KIND_TITLES } from '../../core/review/review-case.js';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Figure } from '../components/figure.js';
import { Loading } from '../components/loading.js';
import { OriginalPlace } from '../components/original-place.js';
import { PageTitle } from '../components/page-title.js';
import { SystemVerdicts } from '../components/system-verdicts.js';
import { ToneTag } from '../components/tone-tag.js';
import { useAddressState } from '../components/use-address-state.js';
import { useRights } from '../components/use-rights.js';
import { DataTable } from '../components/data-table.js';

type Blind = Shape<'BlindCaseDto'>;
type Reading = Shape<'NewSecondReadingDto'>;

const READING_TITLES: Readonly<Record<string, string>> = { ...DECISION_TITLES, dismissed: '排除（不成立）' };

/** A second person decides on a sample without seeing the first decision; how far the two agree is told beside it. */
export default function SecondReadingsPage() {
  const { round = '' } = useParams();
  const canRead = useRights().has('auditBureau');
  const [{ case: named }, change] = useAddressState();
  const path = { round };
  const { data: agreement, error } = useQuery({
    queryKey: ['second-readings', round],
    queryFn: () => answered(api.GET('/api/rounds/{round}/second-readings', { params: { path } })),
  });
  const { data: sample } = useQuery({
    queryKey: ['second-readings', round, 'sample'],
    enabled: canRead,
    queryFn: () => answered(api.GET('/api/rounds/{round}/second-readings/sample', { params: { path } })),
  });
  if (error) return <FaultNotice error={error} />;
  if (!agreement || (canRead && !sample)) return <Loading what="正在读取复核样本" />;
  const open = sample?.filter(({ isRead, isOwn }) => !isRead && !isOwn) ?? [];
  const chosen = open.find(({ id }) => id === named) ?? open[0];
  return (
    <>
      <PageTitle
        title="复核抽样"
        lead="另一人对抽中的事项独立认定，看不到原来的认定；样本由程序固定抽取，不由人挑选。自己认定的不能自己复核。"
      />
      <Card size="small" style={{ marginBottom: 12 }}>
        <Flex gap={32} wrap>
          <Figure label="已复核" value={agreement.cases} />
          <Figure label="与原认定一致" value={agreement.agreeing} />
          <Figure
            label="一致性系数 κ（1 为完全一致）"
            value={agreement.kappa === null ? '还算不出' : agreement.kappa.toFixed(2)}
          />
          <Figure
            label="不一致，待商定"
            value={agreement.differing.length}
            isBad={agreement.differing.length > 0}
          />
          {canRead ? <Figure label="等我复核" value={open.length} /> : null}
        </Flex>
      </Card>
      {agreement.differing.length ? <Differing readings={agreement.differing} /> : null}
      {canRead ? (
        chosen ? (
          <div className="split" style={{ gridTemplateColumns: 'minmax(220px, 300px) minmax(0, 1fr)' }}>
            <nav aria-label="样本" style={{ background: '#fff' }}>
              {open.map(({ id, systemName, department, kind }) => (
                <button
                  key={id}
                  type="button"
                  className="pick"
                  aria-current={id === chosen.id}
                  onClick={() => change({ case: id })}
                >
                  {systemName}
                  <div style={{ color: '#56606e', fontWeight: 400 }}>
                    {department} <ToneTag tone="quiet">{KIND_TITLES[kind]}</ToneTag>
                  </div>
                </button>
              ))}
            </nav>
            <OriginalPlace round={round} system={chosen.system}>
              <section style={{ background: '#fff', padding: 12 }} aria-label={chosen.systemName}>
                <ReadingForm key={chosen.id} subject={chosen} round={round} />
                <SystemVerdicts round={round} id={chosen.system} />
              </section>
            </OriginalPlace>
          </div>
        ) : (
          <Empty
            description={
              sample?.length ? '样本里没有等您复核的事项' : '还没有已认定的事项。认定之后，在这里抽样复核。'
            }
          />
        )
      ) : (
        <Empty
          description={
            agreement.cases
              ? '由审计局的人复核，这里看一致的程度。'
              : '还没有人复核过。审计局的人在此页抽样复核，办公室看一致的程度。'
          }
        />
      )}
    </>
  );
}

function ReadingForm({ subject, round }: { readonly subject: Blind; readonly round: string }) {
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: (filled: Omit<Reading, 'case'>) =>
      answered(
        api.POST('/api/rounds/{round}/second-readings', {
          params: { path: { round } },
          body: { ...filled, case: subject.id },
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['second-readings', round] }),
  });
  return (
    <Form<Omit<Reading, 'case'>>
      layout="vertical"
      requiredMark={false}
      onFinish={(filled) => read.mutate(filled)}
    >
      <h2 style={{ fontSize: 17, margin: '0 0 8px' }}>{subject.systemName}</h2>
      {read.error ? <FaultNotice error={read.error} /> : null}
      <Form.Item name="decision" label="我认定为" rules={[{ required: true, message: '请选择认定结论' }]}>
        <Radio.Group
          options={subject.decisions.map((value) => ({ value, label: READING_TITLES[value] ?? value }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由（不少于四个字）"
        rules={[{ required: true, whitespace: true, min: 4, message: '请写明理由，不少于四个字' }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={read.isPending}>
        记录，看下一件
      </Button>
    </Form>
  );
}

const Differing = ({ readings }: { readonly readings: readonly Shape<'DifferingReadingDto'>[] }) => (
  <DataTable<Shape<'DifferingReadingDto'>>
    aria-label="两人不一致的事项"
    bordered
    style={{ marginBottom: 12 }}
    title={() => '两人不一致的事项，请商定后在复核工作台更正'}
    rowKey={({ case: id, by }) => `${id} ${by}`}
    pagination={false}
    dataSource={[...readings]}
    columns={[
      { title: '系统', dataIndex: 'systemName' },
      { title: '原认定', width: 120, render: (_, { first }) => READING_TITLES[first] ?? first },
      { title: '复核', width: 120, render: (_, { second }) => READING_TITLES[second] ?? second },
      { title: '复核人', dataIndex: 'by', width: 120 },
      { title: '理由', dataIndex: 'reason' },
    ]}
  />
);
