import { useMutation } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, InputNumber, Radio, Select, Upload } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import {
  ANSWER_TITLES,
  DECISION_TITLES,
  DISPOSITION_TITLES,
  type Decision,
  PROOF_TITLES,
  type ProofKind,
  type ReviewCase,
} from '../../core/review/review-case.js';
import { DISPOSITIONS_OF, decisionsOf } from '../../core/review/step-needs.js';
import { STEP_TITLES, type StepName } from '../../core/review/step-name.js';
import { TRANSITIONS, type Need } from '../../core/review/transitions.js';
import { REPLY_DAYS } from '../../core/review/reply-days.js';
import { type Shape, answered, api, upload } from '../api.js';
import { useSession } from '../session.js';
import { Dialog } from './dialog.js';
import { BEGINS } from './use-keyboard-inside.js';
import { FaultNotice } from './fault-notice.js';

type Case = Shape<'CaseDto'>;

interface Props {
  readonly subject: Case;
  readonly step: StepName;
  /** What is filled in already, for example by a key of the keyboard. */
  readonly preset?: { readonly decision?: string };
  readonly onClose: (isTaken: boolean) => void;
}

interface Filled {
  readonly reason?: string;
  readonly replyBy?: Dayjs;
  readonly expiresOn?: Dayjs;
  readonly dueOn?: Dayjs;
  readonly deferUntil?: Dayjs;
  readonly answer?: string;
  readonly decision?: string;
  readonly disposition?: string;
  readonly survivor?: string;
  readonly amount?: number;
  readonly by?: string;
  readonly proof?: string;
  readonly files?: { readonly fileList: readonly { readonly originFileObj?: File }[] };
}

const optionsOf = (titles: Readonly<Record<string, string>>, keys = Object.keys(titles)) =>
  keys.map((value) => ({ value, label: titles[value] }));
const day = (value: Dayjs | undefined): string | undefined => value?.format('YYYY-MM-DD');

/** One step of due process: asks exactly for what the table of the process says the step needs. */
export function StepDialog({ subject, step, preset, onClose }: Props) {
  const { account } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const answer = Form.useWatch('answer', form);
  const transitions = TRANSITIONS.filter(
    (line) => line.step === step && line.from.includes(subject.state as ReviewCase['state']),
  );
  const needs = new Set(transitions.flatMap((line) => line.needs));
  const proofs = [...new Set(transitions.flatMap((line) => line.proofs ?? []))];
  const take = useMutation({
    mutationFn: async (filled: Filled) => {
      if (filled.answer === 'defer') await requestDeferral(subject, filled);
      const files = await handIn(subject.id, filled, proofs, step);
      const body = {
        step,
        version: subject.version,
        files,
        ...given({
          reason: filled.reason,
          replyBy: day(filled.replyBy),
          expiresOn: day(filled.expiresOn),
          dueOn: day(filled.dueOn),
          answer: filled.answer,
          decision: filled.decision,
          disposition: filled.disposition,
          survivor: filled.survivor,
          amount: filled.amount,
          by: filled.by,
        }),
      } as Shape<'StepDto'>;
      return answered(api.POST('/api/cases/{case}/steps', { params: { path: { case: subject.id } }, body }));
    },
    onSuccess: () => {
      message.success(`“${subject.systemName}”：${STEP_TITLES[step]}已记录`);
      onClose(true);
    },
  });
  const decision = (subject.facts as { decision?: { decision: Decision } | null }).decision?.decision;
  const asks = (need: Need) => needs.has(need);
  const wantsReason = asks('reason') || step === 'reply' || step === 'cut';
  const required = (text: string) => [{ required: true, message: text }];
  return (
    <Dialog
      open
      title={`${STEP_TITLES[step]}：${subject.systemName}`}
      okText={STEP_TITLES[step]}
      confirmLoading={take.isPending}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
      destroyOnHidden
    >
      {take.error ? <FaultNotice error={take.error} /> : null}
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{
          decision: preset?.decision,
          survivor: subject.proposedSurvivor ?? undefined,
          replyBy: dayjs().add(REPLY_DAYS, 'day'),
        }}
        onFinish={(filled) => take.mutate(filled)}
      >
        {asks('replyBy') ? (
          <Form.Item name="replyBy" label="请单位在哪一天之前说明" rules={required('请选择说明期限')}>
            <DatePicker minDate={dayjs().add(1, 'day')} />
          </Form.Item>
        ) : null}
        {asks('answer') ? (
          <Form.Item name="answer" label="本单位的意见" rules={required('请选择意见')}>
            <Radio.Group options={optionsOf(ANSWER_TITLES)} />
          </Form.Item>
        ) : null}
        {answer === 'defer' ? (
          <Form.Item
            name="deferUntil"
            label="请求暂缓到哪一天（最长 12 个月，须经批准）"
            rules={required('请选择暂缓到哪一天')}
          >
            <DatePicker minDate={dayjs().add(1, 'day')} maxDate={dayjs().add(12, 'month')} />
          </Form.Item>
        ) : null}
        {asks('decision') ? (
          <Form.Item name="decision" label="认定为" rules={required('请选择认定结论')}>
            <Radio.Group
              options={optionsOf(DECISION_TITLES, [...decisionsOf(subject as Pick<ReviewCase, 'kind'>)])}
            />
          </Form.Item>
        ) : null}
        {asks('disposition') ? (
          <>
            <Form.Item name="disposition" label="处置意见" rules={required('请选择处置意见')}>
              <Radio.Group
                options={optionsOf(DISPOSITION_TITLES, decision ? [...DISPOSITIONS_OF[decision]] : undefined)}
              />
            </Form.Item>
            <Form.Item name="survivor" label="整合到（选择“整合”时必填：系统编号或平台名称）">
              <Input />
            </Form.Item>
            <Form.Item name="dueOn" label="完成时限（不填则按政策文件的时限）">
              <DatePicker />
            </Form.Item>
          </>
        ) : null}
        {asks('expiresOn') ? (
          <Form.Item name="expiresOn" label="暂缓到哪一天" rules={required('请选择期限')}>
            <DatePicker minDate={dayjs().add(1, 'day')} />
          </Form.Item>
        ) : null}
        {asks('amount') ? (
          <Form.Item
            name="amount"
            label={`核减金额（万元，每年；填报的年度运维资金为 ${subject.spent ?? '未填'}）`}
            rules={required('请填写核减金额，没有安排经费的填 0 并写明原因')}
          >
            <InputNumber min={0} precision={4} />
          </Form.Item>
        ) : null}
        {wantsReason ? (
          <Form.Item
            name="reason"
            label={asks('reason') ? '理由（不少于四个字）' : '理由或说明'}
            dependencies={['answer', 'amount']}
            rules={[
              ({ getFieldValue }) => {
                const isNeeded =
                  asks('reason') || isReasonDue(getFieldValue('answer'), getFieldValue('amount'));
                return isNeeded
                  ? { required: true, whitespace: true, min: 4, message: '请写明理由，不少于四个字' }
                  : {};
              },
            ]}
          >
            <Input.TextArea
              rows={4}
              maxLength={2000}
              showCount
              autoFocus
              {...BEGINS}
              onPressEnter={({ ctrlKey, metaKey }) => (ctrlKey || metaKey) && form.submit()}
            />
          </Form.Item>
        ) : null}
        {proofs.length || step === 'reply' ? (
          <>
            <Form.Item
              name="files"
              label={
                proofs.length
                  ? `证明材料（${proofs.map((kind) => PROOF_TITLES[kind]).join('或')}）`
                  : '附件（可以不附）'
              }
              rules={proofs.length ? required('请附证明材料') : []}
            >
              <Upload beforeUpload={() => false} multiple>
                <a role="button" tabIndex={0}>
                  选择文件
                </a>
              </Upload>
            </Form.Item>
            {proofs.length > 1 ? (
              <Form.Item name="proof" label="材料是" rules={required('请选择材料的种类')}>
                <Select options={optionsOf(PROOF_TITLES, proofs)} style={{ width: 200 }} />
              </Form.Item>
            ) : null}
          </>
        ) : null}
        {account ? null : (
          <Form.Item name="by" label="办理人姓名" rules={required('请写上办理人的姓名')}>
            <Input style={{ width: 200 }} />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  );
}

/** Whoever does not accept says why, and so does whoever cuts nothing. */
const isReasonDue = (answer: unknown, amount: unknown): boolean =>
  (answer !== undefined && answer !== 'accept') || amount === 0;

/** The request that is ruled on; the reply alone would only mention it. */
const requestDeferral = (
  { round, system }: Case,
  { reason = '', deferUntil, by }: Filled,
): Promise<Shape<'WaiverDto'>> =>
  answered(
    api.POST('/api/rounds/{round}/systems/{id}/deferrals', {
      params: { path: { round, id: system } },
      body: {
        reason,
        requestedOn: dayjs().format('YYYY-MM-DD'),
        expiresOn: day(deferUntil) ?? '',
        ...(by ? { name: by } : {}),
      },
    }),
  );

/** Files first: a step that names them is then taken as a whole or not at all. */
async function handIn(
  id: string,
  { files, proof, by }: Filled,
  proofs: readonly ProofKind[],
  step: StepName,
): Promise<readonly Shape<'FileReferenceDto'>[]> {
  const chosen = (files?.fileList ?? []).flatMap(({ originFileObj }) => originFileObj ?? []);
  if (!chosen.length) return [];
  const kind = proof ?? proofs[0] ?? (step === 'reply' ? 'reply' : 'rectification');
  const query = new URLSearchParams({ kind, ...(by ? { by } : {}) });
  const kept: Shape<'FileReferenceDto'>[] = [];
  for (const file of chosen) {
    const address = `/api/cases/${encodeURIComponent(id)}/attachments?${query.toString()}`;
    const { sha256, kind: of } = await upload<Shape<'HandedInFileDto'>>(address, [file], () => undefined);
    kept.push({ sha256, kind: of });
  }
  return kept;
}

const given = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
