import { Button, Card, Checkbox, Flex, Progress, Radio, Typography, Upload } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { type Shape, upload } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { PageTitle } from '../components/page-title.js';
import { apiInRound } from '../components/in-round.js';

const ACCEPTED = /\.(?:xlsx|xlsm|xls|et|ods|csv|zip)$/iu;

/** Hundreds of workbooks at once, as a job: the page may be closed as soon as the files have arrived. */
export default function BulkImportPage() {
  const { round = '' } = useParams();
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isFolder, setFolder] = useState(false);
  const [isTrial, setTrial] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    setError(null);
    setShare(0);
    try {
      const query = new URLSearchParams({ background: 'true', dryRun: String(isTrial) });
      const address = apiInRound(round, `submissions?${query.toString()}`);
      const { job } = await upload<Shape<'AcceptedDto'>>(address, files, setShare);
      await navigate(`/jobs/${job.id}`);
    } catch (failure) {
      setError(failure);
      setShare(null);
    }
  };
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return (
    <>
      <PageTitle
        title="批量导入"
        lead="一次导入许多单位的表格。文件传完之后在后台处理，可以关掉网页，进度和结果在“后台任务”。"
        actions={<Link to="/jobs">后台任务</Link>}
      />
      {error ? <FaultNotice error={error} /> : null}
      <Card>
        <Radio.Group
          aria-label="怎样选"
          value={isFolder}
          onChange={({ target }) => setFolder(target.value as boolean)}
          options={[
            { value: false, label: '选文件（可以多选，也可以是 zip）' },
            { value: true, label: '选文件夹（连同下级文件夹）' },
          ]}
          style={{ marginBottom: 8 }}
        />
        <Upload.Dragger
          key={String(isFolder)}
          multiple
          directory={isFolder}
          showUploadList={false}
          fileList={[]}
          beforeUpload={(file, together) => {
            // Called for each file; the whole choice is taken once.
            if (file === together[0])
              setFiles((chosen) => [...chosen, ...together.filter(({ name }) => ACCEPTED.test(name))]);
            return false;
          }}
        >
          <p style={{ margin: 8 }}>
            {isFolder ? '把文件夹拖到这里，或者点击选择' : '把各单位的表格拖到这里，或者点击选择'}
          </p>
        </Upload.Dragger>
        <Typography.Paragraph style={{ margin: '8px 0' }} aria-live="polite">
          {files.length
            ? `已选 ${files.length} 个文件，共 ${(size / 1024 / 1024).toFixed(1)} MB：${files
                .slice(0, 5)
                .map(({ name }) => name)
                .join('、')}${files.length > 5 ? ' 等' : ''}`
            : '还没有选文件。可以是 xlsx、xls、et、ods、csv 和 zip。'}
        </Typography.Paragraph>
        <Checkbox checked={isTrial} onChange={({ target }) => setTrial(target.checked)}>
          只检查，不存入登记册
        </Checkbox>
        <Flex gap={8} align="center" style={{ marginTop: 12 }}>
          <Button
            type="primary"
            disabled={!files.length}
            loading={share !== null}
            onClick={() => void send()}
          >
            {isTrial ? '在后台检查' : '在后台导入'}
          </Button>
          <Button disabled={!files.length || share !== null} onClick={() => setFiles([])}>
            清空
          </Button>
          {share === null ? null : (
            <Progress
              aria-label="上传进度"
              percent={Math.round(share * 100)}
              style={{ width: 240 }}
              status="active"
            />
          )}
        </Flex>
      </Card>
    </>
  );
}
