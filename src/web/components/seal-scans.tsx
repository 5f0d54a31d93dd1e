import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Typography, Upload } from 'antd';
import { type Shape, answered, api, download, upload } from '../api.js';
import { useSession } from '../session.js';
import { moment } from '../words.js';
import { FaultNotice, sentenceOf } from './fault-notice.js';

const SCANS = '.pdf,.jpg,.jpeg,.png';

/** The page to be stamped, and the stamped scans that came back, of one submission. */
export function SealScans({ receipt }: { readonly receipt: string }) {
  const { account } = useSession();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const path = `/api/receipts/${encodeURIComponent(receipt)}/seal`;
  const { data, error, refetch } = useQuery({
    queryKey: ['seal', receipt],
    queryFn: () => answered(api.GET('/api/receipts/{receipt}/seal', { params: { path: { receipt } } })),
  });
  const attach = useMutation({
    mutationFn: (file: File) => {
      const by = encodeURIComponent(account?.displayName ?? '本机操作员');
      return upload<Shape<'SealScanDto'>>(`${path}/scans?by=${by}`, [file], () => undefined);
    },
    onSuccess: ({ name }) => {
      message.success(`已收存扫描件：${name}`);
      void queries.invalidateQueries({ queryKey: ['seal', receipt] });
    },
    onError: (fault) => message.error(sentenceOf(fault)),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  return (
    <section aria-label={`确认页：${receipt}`}>
      <Flex gap={8} align="center" wrap>
        <strong>确认页</strong>
        {data ? <span>校验码 {data.sealed}</span> : null}
        <Button
          size="small"
          aria-label={`下载确认页（盖章用）：${receipt}`}
          onClick={() => download(`${path}/page.docx`)}
        >
          下载确认页（盖章用）
        </Button>
        <Upload
          accept={SCANS}
          showUploadList={false}
          beforeUpload={(file) => {
            attach.mutate(file);
            return false;
          }}
        >
          <Button size="small" loading={attach.isPending} aria-label={`上传盖章扫描件：${receipt}`}>
            上传盖章扫描件
          </Button>
        </Upload>
        <Typography.Text type="secondary">打印、盖章、扫描为 pdf、jpg 或 png 后传回</Typography.Text>
      </Flex>
      {data?.scans.map(({ sha256, name, attachedBy, attachedAt }) => (
        <div key={sha256}>
          已收存：{name}（{attachedBy}，{moment(attachedAt)}）
        </div>
      ))}
      {data && !data.scans.length ? <div>还没有收到盖章扫描件。</div> : null}
    </section>
  );
}
