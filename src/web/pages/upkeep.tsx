import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Card, Flex } from 'antd';
import { useNavigate } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice, sentenceOf } from '../components/fault-notice.js';
import { Figure } from '../components/figure.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { type Tone, ToneTag } from '../components/tone-tag.js';
import { moment } from '../words.js';
import { DataTable } from '../components/data-table.js';

type Thing = Shape<'CheckedThingDto'>;

const STATUS: Readonly<Record<Thing['status'], readonly [Tone, string]>> = {
  ok: ['good', '正常'],
  warning: ['doubtful', '请留意'],
  error: ['bad', '要处理'],
};
const CHECKS: Readonly<Record<string, string>> = {
  database: '数据库',
  files: '原件',
  settings: '数据库设置',
  disk: '磁盘',
  trail: '审计记录',
  backup: '备份',
  leftovers: '临时文件',
};

/** How the register is kept: what was looked at, and when a backup was last shown to be restorable. */
export default function UpkeepPage() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery({
    queryKey: ['upkeep'],
    queryFn: () => answered(api.GET('/api/upkeep')),
  });
  const order = useMutation({
    mutationFn: (prove: boolean) => answered(api.POST('/api/backups', { params: { query: { prove } } })),
    onSuccess: ({ job }) => void navigate(`/jobs/${job.id}`),
    onError: (failure) => message.error(sentenceOf(failure)),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在检查" />;
  return (
    <>
      <PageTitle
        title="备份与体检"
        lead="备份不停服务；“备份并验证”还会把副本恢复到临时的地方，逐行逐文件核对。"
        actions={
          <>
            <Button type="primary" loading={order.isPending} onClick={() => order.mutate(true)}>
              备份并验证
            </Button>
            <Button loading={order.isPending} onClick={() => order.mutate(false)}>
              只备份
            </Button>
            <Button onClick={() => void refetch()}>重新检查</Button>
          </>
        }
      />
      <Card size="small" style={{ marginBottom: 12 }}>
        <Flex gap={32} wrap>
          <Figure
            label="最近一次备份"
            value={data.backedUpAt ? moment(data.backedUpAt) : '还没有'}
            isBad={!data.backedUpAt}
          />
          <Figure
            label="最近一次验证能恢复"
            value={data.provenAt ? moment(data.provenAt) : '还没有'}
            isBad={!data.provenAt}
          />
        </Flex>
      </Card>
      <DataTable<Thing>
        aria-label="体检"
        bordered
        rowKey="check"
        pagination={false}
        dataSource={[...data.things]}
        columns={[
          { title: '项目', width: 130, render: (_, { check }) => CHECKS[check] ?? check },
          {
            title: '结果',
            width: 100,
            render: (_, { status }) => <ToneTag tone={STATUS[status][0]}>{STATUS[status][1]}</ToneTag>,
          },
          { title: '说明', dataIndex: 'message' },
          { title: '怎样处理', dataIndex: 'advice' },
        ]}
      />
    </>
  );
}
