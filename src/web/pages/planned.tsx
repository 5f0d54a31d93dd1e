import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Empty, Form, Input, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { systemAddress } from '../components/in-round.js';
import { PageTitle } from '../components/page-title.js';
import { Panel } from '../components/panel.js';
import { ToneTag } from '../components/tone-tag.js';
import { Waterfall } from '../components/waterfall.js';

type Planned = Shape<'PlannedSystemDto'>;
type Match = Shape<'PlannedMatchDto'>;

/** 查重报告 of a planned system: what stands already and does the same, with the reasons; nothing is stored. */
export default function PlannedPage() {
  const { round = '' } = useParams();
  const check = useMutation({
    mutationFn: ({ name, department, function: does }: Planned) =>
      answered(
        api.POST('/api/rounds/{round}/planned-check', {
          params: { path: { round } },
          // A function text may be typed in several lines; to the server these are clauses.
          body: { name, ...(department ? { department } : {}), function: does.replace(/\s*\n\s*/gu, '；') },
        }),
      ),
  });
  return (
    <>
      <PageTitle
        title="立项查重"
        lead="拟建系统立项之前，填它的名称和主要功能，比对本批次在用的系统。结果供审批参考，不保存，要留存请打印本页。"
        actions={check.data ? <Button onClick={() => window.print()}>打印</Button> : null}
      />
      <Panel style={{ marginBottom: 12 }}>
        <Form<Planned>
          layout="vertical"
          style={{ maxWidth: 720 }}
          onFinish={(planned) => check.mutate(planned)}
        >
          <Form.Item
            name="name"
            label="系统名称"
            rules={[{ required: true, whitespace: true, message: '请填写拟建系统的名称' }]}
          >
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="department" label="申报单位">
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item
            name="function"
            label="主要功能"
            rules={[{ required: true, whitespace: true, message: '请填写主要功能，照申报材料写' }]}
          >
            <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 12 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={check.isPending} className="no-print">
            查重
          </Button>
        </Form>
      </Panel>
      {check.error ? <FaultNotice error={check.error} /> : null}
      {check.data ? <Report round={round} {...check.data} /> : null}
    </>
  );
}

function Report({ round, compared, matches }: Shape<'PlannedCheckDto'> & { readonly round: string }) {
  const duplicates = matches.filter(({ isDuplicate }) => isDuplicate).length;
  return (
    <section aria-label="查重报告" style={{ marginTop: 16 }}>
      <Alert
        type={duplicates ? 'warning' : 'info'}
        showIcon
        style={{ marginBottom: 12 }}
        title={
          duplicates
            ? `与 ${compared} 个在用系统比对：${duplicates} 个疑似功能重复，须经人工核实`
            : `与 ${compared} 个在用系统比对：没有疑似功能重复的`
        }
      />
      {matches.map((match) => (
        <MatchCard key={match.id} match={match} round={round} />
      ))}
      {matches.length ? null : <Empty description="没有功能相近的系统" />}
    </section>
  );
}

function MatchCard({ match, round }: { readonly match: Match; readonly round: string }) {
  const { id, systemName, department, score, isDuplicate, shared, differing, waterfall } = match;
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={<Link to={systemAddress(round, id)}>{`${systemName}（${department}）`}</Link>}
      extra={
        <ToneTag tone={isDuplicate ? 'bad' : 'doubtful'}>
          {`${isDuplicate ? '疑似重复' : '有些相近'}，相似度 ${score.toFixed(2)}`}
        </ToneTag>
      }
    >
      <Typography.Paragraph>相同：{shared.join('、') || '—'}</Typography.Paragraph>
      <Typography.Paragraph>不同：{differing.join('、') || '—'}</Typography.Paragraph>
      <Waterfall lines={waterfall} />
    </Card>
  );
}
