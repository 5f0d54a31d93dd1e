import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Checkbox, Flex, Grid, Steps } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { CheckVerdict } from '../components/check-verdict.js';
import { ChooseFiles } from '../components/choose-files.js';
import { CorrectedFiles } from '../components/corrected-files.js';
import { CorrectionGrid } from '../components/correction-grid.js';
import { FaultNotice } from '../components/fault-notice.js';
import { IssueList } from '../components/issue-list.js';
import { MarkedCopies } from '../components/marked-copies.js';
import { RoundNotice } from '../components/round-notice.js';
import { PageTitle } from '../components/page-title.js';
import { SubmissionReceipt } from '../components/submission-receipt.js';
import { useUploadCheck } from '../components/use-upload-check.js';
import { wrongCells } from '../components/wrong-cells.js';

const STEPS = ['取表填写', '选文件检查', '改正并提交', '回执'];

/** From the survey workbook to the receipt: fill, check, submit. Nothing is stored before the last step. */
export default function ReportingPage() {
  const { round = '' } = useParams();
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
  const step = receipt ? 3 : preview ? 2 : files.length ? 1 : 0;
  /** Another check, other bytes. */
  const shown = preview?.files.map(({ sha256 }) => sha256).join();
  const hasSomething = (preview?.counts.stored ?? 0) > 0;
  const isNarrow = !(Grid.useBreakpoint().md ?? true);
  return (
    <>
      <PageTitle title="上报普查表" lead="取表填好，选文件检查，改正后提交，拿到回执就报完了。" />
      <RoundNotice />
      <Steps
        size="small"
        // Four short titles stand side by side on a phone too, each under its number.
        responsive={false}
        titlePlacement={isNarrow ? 'vertical' : 'horizontal'}
        current={step}
        style={{ marginBottom: 12 }}
        items={STEPS.map((title) => ({ title }))}
      />
      {error ? <FaultNotice error={error} /> : null}
      {step < 2 ? (
        <ChooseFiles files={files} onChoose={setFiles} share={share} onCheck={() => void check.send(true)} />
      ) : null}
      {step === 2 && preview ? (
        <Card>
          <CheckVerdict preview={preview} />
          <CorrectedFiles files={files} corrected={corrected} />
          {wrongCells(preview.files).length ? <MarkedCopies key={shown} round={round} files={files} /> : null}
          <IssueList files={preview.files} />
          <CorrectionGrid
            key={shown}
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
          <Flex gap={8} wrap>
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
      {step === 3 && receipt ? <SubmissionReceipt receipt={receipt} onAgain={restart} /> : null}
    </>
  );
}
