import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Flex, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { ANSWER_TITLES, KIND_TITLES } from '../../core/review/review-case.js';
import { type Shape, answered, api } from '../api.js';
import { Dialog } from './dialog.js';
import { FaultNotice } from './fault-notice.js';
import type { Answerable } from './use-answerable.js';

type Case = Shape<'CaseDto'>;

/** A request for 暂缓整合 is about one system and ruled on by itself. */
const ANSWERS = ['accept', 'explain'] as const;

interface Props {
  readonly answers: Answerable;
  readonly onReplied: () => void;
}

/** One answer to several matters of a department: each gets a reply of its own, all of them or none. */
export function BulkReply({ answers: { cases, picked, pick }, onReplied }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (!cases.length) return null;
  const all = cases.map(({ id }) => id);
  return (
    <Flex gap={8} align="center" justify="space-between" wrap className="bulk-reply">
      <Checkbox
        checked={picked.length === cases.length}
        indeterminate={picked.length > 0 && picked.length < cases.length}
        onChange={({ target }) => pick(all, target.checked)}
      >
        全选待答复 {cases.length} 件
      </Checkbox>
      <Button size="small" disabled={!picked.length} onClick={() => setOpen(true)}>
        一并答复{picked.length ? ` ${picked.length} 件` : ''}
      </Button>
      {isOpen ? (
        <ReplyDialog
          picked={picked}
          onClose={(isTaken) => {
            setOpen(false);
            if (!isTaken) return;
            pick(all, false);
            onReplied();
          }}
        />
      ) : null}
    </Flex>
  );
}

interface Filled {
  readonly answer: (typeof ANSWERS)[number];
  readonly reason?: string;
}

interface DialogProps {
  readonly picked: readonly Case[];
  readonly onClose: (isTaken: boolean) => void;
}

function ReplyDialog({ picked, onClose }: DialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const answer = Form.useWatch('answer', form);
  const reply = useMutation({
    mutationFn: (filled: Filled) =>
      answered(
        api.POST('/api/rounds/{round}/cases/steps', {
          params: { path: { round: picked[0]?.round ?? '' } },
          body: { steps: picked.map((item) => replyTo(item, filled)) },
        }),
      ),
    onSuccess: ({ cases }) => {
      message.success(`已答复 ${cases.length} 件`);
      onClose(true);
    },
  });
  return (
    <Dialog
      open
      title={`一并答复 ${picked.length} 件`}
      okText={`答复这 ${picked.length} 件`}
      confirmLoading={reply.isPending}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
    >
      {reply.error ? <FaultNotice error={reply.error} /> : null}
      <p>对下列 {picked.length} 件作同样的答复，每件各记一条。要附材料或申请暂缓整合的，请逐件答复。</p>
      <ul className="named-cases" tabIndex={0} aria-label="要答复的事项">
        {Object.entries(KIND_TITLES).flatMap(([kind, title]) => {
          const names = picked.filter((item) => item.kind === kind).map(({ systemName }) => systemName);
          return names.length ? (
            <li key={kind}>
              {title} {names.length} 件：{names.join('、')}
            </li>
          ) : (
            []
          );
        })}
      </ul>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => reply.mutate(filled)}>
        <Form.Item name="answer" label="本单位的意见" rules={[{ required: true, message: '请选择意见' }]}>
          <Radio.Group options={ANSWERS.map((value) => ({ value, label: ANSWER_TITLES[value] }))} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={answer === 'explain' ? '理由（不少于四个字，对每一件都成立）' : '理由或说明（可以不写）'}
          dependencies={['answer']}
          rules={
            answer === 'explain'
              ? [{ required: true, whitespace: true, min: 4, message: '请写明理由，不少于四个字' }]
              : []
          }
        >
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
        <Form.Item
          name="isChecked"
          valuePropName="checked"
          rules={[
            {
              validator: (_, isTicked) =>
                isTicked ? Promise.resolve() : Promise.reject(new Error(UNCHECKED)),
            },
          ]}
        >
          <Checkbox>已逐件核对证据，这 {picked.length} 件都这样答复</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  );
}

const UNCHECKED = '请先逐件核对，再勾选';

const replyTo = ({ id, version }: Case, { answer, reason }: Filled): Shape<'CaseStepDto'> => ({
  ...{ case: id, version, step: 'reply', answer, files: [] },
  ...(reason ? { reason } : {}),
});
