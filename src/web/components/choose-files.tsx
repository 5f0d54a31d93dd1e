import { Button, Card, Flex, Progress, Upload } from 'antd';
import { useParams } from 'react-router';
import { download } from '../api.js';
import { useSession } from '../session.js';
import { apiInRound } from './in-round.js';
import { useReporting } from './use-reporting.js';

const ACCEPTED = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.zip';

interface Props {
  readonly files: readonly File[];
  readonly onChoose: (files: readonly File[]) => void;
  /** How much of them has been sent; `null` while nothing is on its way. */
  readonly share: number | null;
  readonly onCheck: () => void;
}

/** The form to fill on one side, the filled form on the other; whoever has not reported yet is offered one form only. */
export function ChooseFiles({ files, onChoose, share, onCheck }: Props) {
  const { round = '' } = useParams();
  const department = useSession().account?.department;
  const own = useReporting(round).data?.units;
  const hasReported = Boolean(department && own?.some(({ latestReceipt }) => latestReceipt));
  const template = (isPrefilled: boolean) => download(templateAddress(round, department, isPrefilled));
  return (
    <div className="split">
      <Card size="small" title="一、取普查表填写">
        <p style={{ margin: '0 0 12px' }}>
          一行填一个系统，标 *
          的必填，有下拉框的从中选。已有本单位自己的系统台账（xlsx、xls、et、ods、csv）的，不必另填，在第二步直接选它。
        </p>
        <Flex gap={8} wrap>
          {hasReported ? (
            <Button type="primary" ghost onClick={() => template(true)}>
              下载普查表（预填上次内容）
            </Button>
          ) : null}
          <Button onClick={() => template(false)} {...(hasReported ? {} : { type: 'primary', ghost: true })}>
            下载空白普查表
          </Button>
        </Flex>
      </Card>
      <Card size="small" title="二、选填好的表格检查">
        <Upload.Dragger
          multiple
          accept={ACCEPTED}
          beforeUpload={() => false}
          fileList={files.map((file, index) => ({ uid: String(index), name: file.name, size: file.size }))}
          onChange={({ fileList }) =>
            onChoose(fileList.flatMap(({ originFileObj, uid }) => originFileObj ?? files[Number(uid)] ?? []))
          }
        >
          <p style={{ margin: 8 }}>把填好的表格拖到这里，或者点击选择文件（可以选几个，也可以是 zip）</p>
        </Upload.Dragger>
        <Flex gap={8} align="center" style={{ marginTop: 12 }} wrap>
          <Button type="primary" disabled={!files.length} loading={share !== null} onClick={onCheck}>
            检查
          </Button>
          {share === null ? (
            <span>检查不改动登记册，提交之前随时可以重来。</span>
          ) : (
            <Progress percent={Math.round(share * 100)} style={{ width: 240 }} status="active" />
          )}
        </Flex>
      </Card>
    </div>
  );
}

const templateAddress = (
  round: string,
  department: string | null | undefined,
  isPrefilled: boolean,
): string => {
  const query = new URLSearchParams({ prefill: String(isPrefilled) });
  if (department) query.set('department', department);
  return apiInRound(round, `template?${query.toString()}`);
};
