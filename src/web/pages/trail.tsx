import { useQuery } from '@tanstack/react-query';
import { DatePicker, Flex, Input, Select, Typography } from 'antd';
import dayjs from 'dayjs';
import { type Shape, answered, api } from '../api.js';
import { PageTitle } from '../components/page-title.js';
import { PagedTable } from '../components/paged-table.js';
import { useAddressState } from '../components/use-address-state.js';
import { ROLE_TITLES, moment } from '../words.js';

type Entry = Shape<'TrailEntryDto'>;

const FILTERS = ['action', 'actor', 'department', 'text'] as const;

/** Who did what and when; every entry is chained to the one before. */
export default function TrailPage() {
  const [state, change] = useAddressState();
  const { data: actions = [] } = useQuery({
    queryKey: ['trail-actions'],
    queryFn: () => answered(api.GET('/api/trail/actions')),
    staleTime: Infinity,
  });
  const { from, until } = state;
  const chosen = {
    ...Object.fromEntries(FILTERS.flatMap((key) => (state[key] ? [[key, state[key]]] : []))),
    // Days of this place become moments; the last day counts whole.
    ...(from ? { from: dayjs(from).startOf('day').toISOString() } : {}),
    ...(until ? { until: dayjs(until).endOf('day').toISOString() } : {}),
  };
  return (
    <>
      <PageTitle
        title="审计记录"
        lead="谁在什么时候做了什么，最新的在前。每条与上一条以校验码相连，不能修改和删除。"
      />
      <Flex gap={8} wrap style={{ marginBottom: 10 }}>
        <Select
          aria-label="操作"
          placeholder="操作"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 200 }}
          value={state['action'] ?? null}
          options={actions.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(action: string | null | undefined) => change({ action: action ?? undefined })}
        />
        <Words label="谁做的" value={state['actor']} onChange={(actor) => change({ actor })} />
        <Words label="单位" value={state['department']} onChange={(department) => change({ department })} />
        <Words label="对象中的文字" value={state['text']} onChange={(text) => change({ text })} />
        <DatePicker.RangePicker
          aria-label="日期"
          allowEmpty={[true, true]}
          value={[from ? dayjs(from) : null, until ? dayjs(until) : null]}
          onChange={(days) =>
            change({ from: days?.[0]?.format('YYYY-MM-DD'), until: days?.[1]?.format('YYYY-MM-DD') })
          }
        />
      </Flex>
      <PagedTable<Entry>
        label="审计记录"
        queryKey={['trail', chosen]}
        load={(page) => answered(api.GET('/api/trail', { params: { query: { ...chosen, ...page } } }))}
        rowKey={({ sequence }) => String(sequence)}
        empty="没有符合条件的记录"
        columns={[
          { title: '序号', dataIndex: 'sequence', width: 80, align: 'right' },
          { title: '时间', width: 170, render: (_, { at }) => moment(at) },
          {
            title: '谁',
            width: 190,
            render: (_, { actor, role }) =>
              `${actor}${role in ROLE_TITLES ? `（${ROLE_TITLES[role as keyof typeof ROLE_TITLES]}）` : ''}`,
          },
          { title: '单位', width: 160, render: (_, { department }) => department ?? '' },
          { title: '操作', dataIndex: 'actionTitle', width: 170 },
          { title: '对象', dataIndex: 'subject' },
        ]}
        expandable={{
          expandedRowRender: ({ detail, hash }) => (
            <>
              {Object.entries(detail).map(([name, value]) => (
                <div key={name}>
                  {name}：{typeof value === 'string' ? value : JSON.stringify(value)}
                </div>
              ))}
              <Typography.Text type="secondary" style={{ wordBreak: 'break-all' }}>
                校验码 {hash}
              </Typography.Text>
            </>
          ),
        }}
      />
    </>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

const Words = ({ label, value, onChange }: WordsProps) => (
  <Input.Search
    key={value ?? ''}
    aria-label={label}
    placeholder={label}
    allowClear
    defaultValue={value ?? ''}
    style={{ width: 180 }}
    onSearch={(next) => onChange(next.trim() || undefined)}
  />
);
