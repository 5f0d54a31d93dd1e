import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Form, Input, Radio, Segmented } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { CHANGE_ANSWERS, type ChangeAnswerCode, answersTo } from '../../core/intake/change-answer.js';
import { headingOf, type FieldId } from '../../core/survey/survey.js';
import { type Shape, answered, api } from '../api.js';
import { Dialog } from '../components/dialog.js';
import { DepartmentSelect } from '../components/department-select.js';
import { FaultNotice } from '../components/fault-notice.js';
import { PageTitle } from '../components/page-title.js';
import { PagedTable } from '../components/paged-table.js';
import { ToneTag } from '../components/tone-tag.js';
import { usePersonNames } from '../components/use-person-names.js';
import { useAddressState } from '../components/use-address-state.js';
import { useRights } from '../components/use-rights.js';
import { useSession } from '../session.js';
import { moment } from '../words.js';
import { DataTable } from '../components/data-table.js';

type Change = Shape<'StoredChangeDto'>;

type ChangeKind = Parameters<typeof answersTo>[0];

const KINDS: Readonly<Record<string, string>> = {
  corrected: '更正',
  added: '新增',
  vanished: '上次有这次没有',
  renamed: '改名',
  split: '拆分',
  merged: '合并',
};

const labelOf = (code: string): string => CHANGE_ANSWERS[code as ChangeAnswerCode]?.label ?? '退回说明';

/** What a later submission changed, answer by answer; what a person must explain comes first. */
export default function ChangesPage() {
  const { round = '' } = useParams();
  const [state, change] = useAddressState();
  const rights = useRights();
  const isDepartment = useSession().account?.role === 'department';
  const [asked, setAsked] = useState<Change | null>(null);
  const canAnswer = rights.has('department') || rights.has('office');
  const isOpen = state['show'] !== 'all';
  const query = { open: isOpen, ...(state['department'] ? { department: state['department'] } : {}) };
  const nameOf = usePersonNames();
  return (
    <>
      <PageTitle
        title="填报变化"
        lead={
          isDepartment
            ? '再次上报与上一次相比改了什么。改名、拆分、合并和没有再报的系统，请说明原因。'
            : '各单位先后几次填报有什么不同。改名、拆分、合并和没有再报的系统，由单位说明。'
        }
      />
      <Flex gap={8} wrap style={{ marginBottom: 10 }}>
        <Segmented
          aria-label="看哪些变化"
          value={isOpen ? 'open' : 'all'}
          onChange={(next) => change({ show: next === 'open' ? undefined : next })}
          options={[
            { value: 'open', label: '待说明' },
            { value: 'all', label: '全部' },
          ]}
        />
        {isDepartment ? null : (
          <DepartmentSelect value={state['department']} onChange={(department) => change({ department })} />
        )}
      </Flex>
      <PagedTable<Change>
        label="填报变化"
        queryKey={['changes', round, query]}
        load={(page) =>
          answered(
            api.GET('/api/rounds/{round}/changes', {
              params: { path: { round }, query: { ...query, ...page } },
            }),
          )
        }
        rowKey={({ id }) => String(id)}
        empty={isOpen ? '没有待说明的变化' : '各单位都只报过一次，还没有变化'}
        columns={[
          { title: '种类', width: 120, render: (_, { kind }) => KINDS[kind] ?? kind },
          ...(isDepartment ? [] : [{ title: '填报单位', dataIndex: 'department', width: 200 }]),
          { title: '变化', render: (_, { sentence, reasons }) => [sentence, ...reasons].join('；') },
          {
            title: '说明',
            width: 260,
            render: (_, { isOpen: waits, answer }) =>
              answer ? (
                `${labelOf(answer.code)}${answer.note ? `：${answer.note}` : ''}（${nameOf(answer.by)}，${moment(answer.at)}）`
              ) : waits ? (
                <ToneTag tone="doubtful">待说明</ToneTag>
              ) : (
                ''
              ),
          },
          {
            title: '操作',
            width: 80,
            render: (_, item) =>
              item.isOpen && canAnswer ? (
                <Button size="small" aria-label={`说明：${item.sentence}`} onClick={() => setAsked(item)}>
                  说明
                </Button>
              ) : null,
          },
        ]}
        expandable={{
          rowExpandable: ({ answers }) => answers.length > 0,
          expandedRowRender: ({ answers }) => <Answers answers={answers} />,
        }}
      />
      {asked ? (
        <AnswerDialog key={asked.id} change={asked} round={round} onClose={() => setAsked(null)} />
      ) : null}
    </>
  );
}

const Answers = ({ answers }: { readonly answers: Change['answers'] }) => (
  <DataTable<Shape<'AnswerChangeDto'>>
    aria-label="改了哪些答案"
    pagination={false}
    rowKey="field"
    dataSource={[...answers]}
    columns={[
      { title: '问题', width: 240, render: (_, { field }) => headingOf(field as FieldId) },
      { title: '原来', dataIndex: 'from' },
      { title: '现在', dataIndex: 'to' },
      { title: '单元格', width: 90, render: (_, { cell }) => cell ?? '' },
    ]}
  />
);

interface DialogProps {
  readonly change: Change;
  readonly round: string;
  readonly onClose: () => void;
}

/** Why a system is not there any more, or whether it is the same under another name. */
function AnswerDialog({ change, round, onClose }: DialogProps) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Shape<'ChangeReplyDto'>>();
  const answer = useMutation({
    mutationFn: (body: Shape<'ChangeReplyDto'>) =>
      answered(
        api.POST('/api/rounds/{round}/changes/{change}/answer', {
          params: { path: { round, change: change.id } },
          body,
        }),
      ),
    onSuccess: () => {
      message.success('说明已记录');
      void queries.invalidateQueries({ queryKey: ['changes', round] });
      onClose();
    },
  });
  const codes = answersTo(change.kind as ChangeKind);
  return (
    <Dialog
      open
      title={change.sentence}
      okText="记录说明"
      confirmLoading={answer.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {answer.error ? <FaultNotice error={answer.error} /> : null}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(body) => answer.mutate({ ...body, note: body.note ?? '' })}
      >
        <Form.Item name="answer" label="实际情况" rules={[{ required: true, message: '请选择实际情况' }]}>
          <Radio.Group vertical options={codes.map((value) => ({ value, label: labelOf(value) }))} />
        </Form.Item>
        <Form.Item name="note" label="补充（并到哪个系统、何时关停等）">
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
