import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, DatePicker, Flex, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { WAIVER_STATES } from '../../core/review/waiver.js';
import { type Shape, answered, api } from '../api.js';
import { Dialog } from '../components/dialog.js';
import { FaultNotice } from '../components/fault-notice.js';
import { systemAddress } from '../components/in-round.js';
import { PageTitle } from '../components/page-title.js';
import { PagedTable } from '../components/paged-table.js';
import { ToneTag } from '../components/tone-tag.js';
import { useAddressState } from '../components/use-address-state.js';
import { useRights } from '../components/use-rights.js';
import { useRules } from '../components/use-rules.js';

type Waiver = Shape<'WaiverDto'>;
type Ruling = 'granted' | 'refused' | 'withdrawn';

const RULINGS: Readonly<Record<Ruling, string>> = { granted: '同意', refused: '不同意', withdrawn: '收回' };
const today = (): string => dayjs().format('YYYY-MM-DD');

/** Requests to put off merging a system, and rules waived for one; what waits for a ruling comes first. */
export default function WaiversPage() {
  const { round = '' } = useParams();
  const [{ state }, change] = useAddressState();
  const rights = useRights();
  const rules = useRules();
  const [asked, setAsked] = useState<{ readonly waiver: Waiver; readonly ruling: Ruling } | null>(null);
  const canRule = rights.has('auditBureau') || rights.has('office');
  const query = {
    round,
    on: today(),
    ...(state ? { state: state as NonNullable<Waiver['state']> } : {}),
  };
  const actsOf = ({ status, kind }: Waiver): readonly Ruling[] => {
    if (status === 'requested') return canRule ? ['granted', 'refused'] : ['withdrawn'];
    return status === 'granted' && (canRule || kind === 'deferral') ? ['withdrawn'] : [];
  };
  return (
    <>
      <PageTitle
        title="暂缓与豁免"
        lead="单位可以申请暂缓整合一个系统，最长 12 个月；批准之前和期间不改变判定，只暂停处置。在系统的事项里提出申请。"
      />
      <Flex style={{ marginBottom: 10 }}>
        <Select
          aria-label="状态"
          placeholder="全部状态"
          allowClear
          style={{ minWidth: 160 }}
          value={state ?? null}
          options={Object.entries(WAIVER_STATES).map(([value, label]) => ({ value, label }))}
          onChange={(next: string | null | undefined) => change({ state: next ?? undefined })}
        />
      </Flex>
      <PagedTable<Waiver>
        label="暂缓与豁免"
        queryKey={['waivers', query]}
        load={(page) => answered(api.GET('/api/waivers', { params: { query: { ...query, ...page } } }))}
        rowKey={({ id }) => String(id)}
        empty="没有这样的申请或豁免。要申请暂缓的，在“疑点与答复”里打开那个系统，点“说明”。"
        columns={[
          { title: '号', dataIndex: 'id', width: 60, align: 'right' },
          {
            title: '系统',
            width: 260,
            render: (_, { system, systemName, department }) => (
              <>
                <Link to={systemAddress(round, system)}>{systemName}</Link>（{department}）
              </>
            ),
          },
          {
            title: '种类',
            width: 180,
            render: (_, { kind, rules: waived }) =>
              kind === 'deferral'
                ? '暂缓整合'
                : `豁免：${waived.map((id) => rules.get(id)?.title ?? id).join('、')}`,
          },
          { title: '理由', dataIndex: 'reason' },
          { title: '到期', dataIndex: 'expiresOn', width: 110 },
          {
            title: '状态',
            width: 110,
            render: (_, { state: now }) => (
              <ToneTag tone={now === 'requested' ? 'doubtful' : now === 'granted' ? 'good' : 'quiet'}>
                {WAIVER_STATES[now as keyof typeof WAIVER_STATES] ?? now}
              </ToneTag>
            ),
          },
          {
            title: '操作',
            width: 150,
            render: (_, waiver) => (
              <Flex gap={6}>
                {actsOf(waiver).map((ruling) => (
                  <Button
                    key={ruling}
                    size="small"
                    aria-label={`${RULINGS[ruling]}：${waiver.systemName}`}
                    onClick={() => setAsked({ waiver, ruling })}
                  >
                    {RULINGS[ruling]}
                  </Button>
                ))}
              </Flex>
            ),
          },
        ]}
      />
      {asked ? <RulingDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

interface DialogProps {
  readonly waiver: Waiver;
  readonly ruling: Ruling;
  readonly onClose: () => void;
}

interface Filled {
  readonly reason?: string;
  readonly expiresOn?: Dayjs;
}

function RulingDialog({ waiver, ruling, onClose }: DialogProps) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const rule = useMutation({
    mutationFn: ({ reason, expiresOn }: Filled) => {
      const said = { on: today(), ...(reason ? { reason } : {}) };
      const params = { path: { waiver: waiver.id } };
      return ruling === 'withdrawn'
        ? answered(api.POST('/api/waivers/{waiver}/withdrawal', { params, body: said }))
        : answered(
            api.POST('/api/waivers/{waiver}/ruling', {
              params,
              body: {
                ...said,
                status: ruling,
                ...(ruling === 'granted' && expiresOn ? { expiresOn: expiresOn.format('YYYY-MM-DD') } : {}),
              },
            }),
          );
    },
    onSuccess: () => {
      message.success(`“${waiver.systemName}”：${RULINGS[ruling]}已记录`);
      void queries.invalidateQueries({ queryKey: ['waivers'] });
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={`${RULINGS[ruling]}：${waiver.systemName}`}
      okText={RULINGS[ruling]}
      confirmLoading={rule.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {rule.error ? <FaultNotice error={rule.error} /> : null}
      <p>{waiver.sentence}</p>
      <Form<Filled>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ expiresOn: dayjs(waiver.expiresOn) }}
        onFinish={(filled) => rule.mutate(filled)}
      >
        {ruling === 'granted' ? (
          <Form.Item name="expiresOn" label="暂缓到哪一天">
            <DatePicker minDate={dayjs().add(1, 'day')} />
          </Form.Item>
        ) : null}
        <Form.Item
          name="reason"
          label={ruling === 'granted' ? '意见（可以不填）' : '理由'}
          rules={ruling === 'granted' ? [] : [{ required: true, whitespace: true, message: '请写明理由' }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
