import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Checkbox, Flex, Progress, Steps, Upload } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { download } from '../api.js';
import { CorrectedFiles } from '../components/corrected-files.js';
import { CorrectionGrid } from '../components/correction-grid.js';
import { FaultNotice } from '../components/fault-notice.js';
import { apiInRound, inRound } from '../components/in-round.js';
import { IssueList } from '../components/issue-list.js';
import { RoundNotice } from '../components/round-notice.js';
import { SealScans } from '../components/seal-scans.js';
import { PageTitle } from '../components/page-title.js';
import { useUploadCheck } from '../components/use-upload-check.js';
import { useSession } from '../session.js';

const ACCEPTED = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.zip';

/** From the survey workbook to the receipt: fill, check, submit. Nothing is stored before the last step. */
export default function ReportingPage() {
  const { round = '' } = useParams();
  const { account } = useSession();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { files, setFiles, preview, receipt, corrected, share, error, ...check } = useUploadCheck(round);
  const [isCertified, setCertified] = useState(false);
  const submit = async () => {
    if (!(await check.send(false))) return;
    message.success('已提交，请保存回执');
    void queries.invalidateQueries();
  };
  const restart = () => {
    check.restart();
    setCertified(false);
  };
  const step = receipt ? 2 : preview ? 1 : 0;
  const hasSomething = (preview?.counts.stored ?? 0) > 0;
  return (
    <>
      <PageTitle
        title="上报普查表"
        lead="下载普查表填好，选文件检查，改正后提交。提交之前不改动登记册；也可以用本单位原有的表格（xlsx、xls、et、ods、csv 或 zip）。"
        actions={
          <>
            <Button onClick={() => download(templateAddress(round, account?.department, true))}>
              下载普查表（预填上次内容）
            </Button>
            <Button onClick={() => download(templateAddress(round, account?.department, false))}>
              下载空白普查表
            </Button>
          </>
        }
      />
      <RoundNotice />
      <Steps
        size="small"
        current={step}
        style={{ marginBottom: 12 }}
        items={[{ title: '选文件并检查' }, { title: '看结果并提交' }, { title: '回执' }]}
      />
      {error ? <FaultNotice error={error} /> : null}
      {step === 0 ? (
        <Card>
          <Upload.Dragger
            multiple
            accept={ACCEPTED}
            beforeUpload={() => false}
            fileList={files.map((file, index) => ({ uid: String(index), name: file.name, size: file.size }))}
            onChange={({ fileList }) =>
              setFiles(
                fileList.flatMap(({ originFileObj, uid }) => originFileObj ?? files[Number(uid)] ?? []),
              )
            }
          >
            <p style={{ margin: 8 }}>把填好的表格拖到这里，或者点击选择文件（可以选几个，也可以是 zip）</p>
          </Upload.Dragger>
          <Flex gap={8} align="center" style={{ marginTop: 12 }}>
            <Button
              type="primary"
              disabled={!files.length}
              loading={share !== null}
              onClick={() => void check.send(true)}
            >
              检查
            </Button>
            {share === null ? null : (
              <Progress percent={Math.round(share * 100)} style={{ width: 240 }} status="active" />
            )}
          </Flex>
        </Card>
      ) : null}
      {step === 1 && preview ? (
        <Card>
          {preview.sentences.map((sentence) => (
            <Alert
              key={sentence}
              type={sentence.startsWith('✗') ? 'error' : 'info'}
              title={sentence}
              style={{ marginBottom: 6 }}
            />
          ))}
          <CorrectedFiles files={files} corrected={corrected} />
          <IssueList files={preview.files} />
          <CorrectionGrid
            key={preview.files.map(({ sha256 }) => sha256).join()}
            files={preview.files}
            isBusy={share !== null}
            onCorrect={(corrections, takesOffered) => {
              setCertified(false);
              void check.correct(corrections, takesOffered);
            }}
          />
          <Checkbox
            checked={isCertified}
            disabled={!hasSomething}
            onChange={({ target }) => setCertified(target.checked)}
            style={{ margin: '12px 0' }}
          >
            以上内容已经本单位审核，情况属实，没有涉密内容
          </Checkbox>
          <Flex gap={8}>
            <Button
              type="primary"
              disabled={!isCertified || !hasSomething}
              loading={share !== null}
              onClick={() => void submit()}
            >
              提交 {preview.counts.stored} 个系统
            </Button>
            <Button onClick={restart}>在表格里改好，重新选文件</Button>
          </Flex>
        </Card>
      ) : null}
      {step === 2 && receipt ? (
        <Card>
          {receipt.units.map((unit) => (
            <Alert
              key={`${unit.department} ${unit.part}`}
              type={unit.receipt ? 'success' : 'warning'}
              title={unit.sentence}
              style={{ marginBottom: 6 }}
            />
          ))}
          <div className="no-print" style={{ margin: '4px 0 12px' }}>
            {receipt.units.map(({ receipt: code }) =>
              code ? <SealScans key={code} receipt={code} /> : null,
            )}
          </div>
          <p style={{ margin: '0 0 12px' }}>
            下一步：审计局判定并通知之后，本单位的疑点在<Link to={inRound(round, 'cases')}>疑点与答复</Link>
            里，首页写明件数和期限。
          </p>
          <Flex gap={12} className="no-print">
            <Button type="primary" onClick={() => print()}>
              打印回执
            </Button>
            <Button onClick={restart}>再报一份</Button>
            <Link to={inRound(round, 'submissions')}>看历次填报</Link>
          </Flex>
        </Card>
      ) : null}
    </>
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
