import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Flex, Pagination, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { KIND_TITLES, STATE_TITLES } from '../../core/review/review-case.js';
import type { StepName } from '../../core/review/step-name.js';
import { answered, api } from '../api.js';
import { BulkReply } from '../components/bulk-reply.js';
import { CaseDetail } from '../components/case-detail.js';
import { CaseQueue } from '../components/case-queue.js';
import { DepartmentSelect } from '../components/department-select.js';
import { FaultNotice, sentenceOf } from '../components/fault-notice.js';
import { LiveSearch } from '../components/live-search.js';
import { Loading } from '../components/loading.js';
import { NotifyCases, type NotifyFilters } from '../components/notify-cases.js';
import { PageTitle } from '../components/page-title.js';
import { useAnswerable } from '../components/use-answerable.js';
import { useAddressState } from '../components/use-address-state.js';
import { useSession } from '../session.js';

const PER_PAGE = 50;
/** Keys of the reviewer: 1–4 decide, 5 dismisses. */
const KEYS: Readonly<Record<string, { readonly step: StepName; readonly decision?: string }>> = {
  '1': { step: 'decide', decision: 'dormant' },
  '2': { step: 'decide', decision: 'duplicate' },
  '3': { step: 'decide', decision: 'rectify' },
  '4': { step: 'decide', decision: 'keep' },
  '5': { step: 'dismiss' },
};

/** The workbench: the queue on one side, one matter with its evidence on the other. */
export default function CasesPage() {
  const { round = '' } = useParams();
  const { account } = useSession();
  const [state, change] = useAddressState();
  const [asked, setAsked] = useState<(typeof KEYS)[string] | null>(null);
  const offset = (Number(state['page'] ?? 1) - 1) * PER_PAGE;
  const filters = Object.fromEntries(
    ['state', 'kind', 'department', 'text'].flatMap((key) => (state[key] ? [[key, state[key]]] : [])),
  );
  const { state: _state, ...narrowed } = filters;
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', round, filters, offset],
    queryFn: () =>
      answered(
        api.GET('/api/rounds/{round}/cases', {
          params: { path: { round }, query: { ...filters, offset, limit: PER_PAGE } },
        }),
      ),
  });
  const items = data?.items ?? [];
  const chosen = items.find(({ id }) => id === state['case']) ?? items[0];
  const move = (by: number) => {
    const at = items.findIndex(({ id }) => id === chosen?.id);
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (next) change({ case: next.id, page: state['page'] });
  };
  useReviewKeys({ onMove: move, onStep: setAsked });
  const isDepartment = account?.role === 'department';
  const answers = useAnswerable({ round, filters, isOn: isDepartment });
  const refresh = useRefreshCases(round);
  return (
    <>
      <PageTitle
        title={isDepartment ? '疑点与答复' : '复核工作台'}
        lead={
          isDepartment
            ? '“疑似”不是结论。请核对证据，在期限内点“说明”：认可、说明情况（可附材料），或申请暂缓整合；情况相同的几件可以勾选后一并答复。逾期视为没有说明。'
            : '判定之后建立事项，通知单位说明，再逐件认定。键盘：j 下一件，k 上一件，1 僵尸，2 影子，3 整改，4 保留，5 排除，写好理由按 Ctrl+回车。'
        }
        actions={isDepartment ? null : <StaffActions round={round} filters={narrowed} />}
      />
      <Flex gap={8} wrap style={{ marginBottom: 10 }}>
        <Choice
          label="办理到哪一步"
          titles={STATE_TITLES}
          value={state['state']}
          onChange={(value) => change({ state: value })}
        />
        <Choice
          label="疑点种类"
          titles={KIND_TITLES}
          value={state['kind']}
          onChange={(value) => change({ kind: value })}
        />
        {isDepartment ? null : (
          <>
            <DepartmentSelect value={state['department']} onChange={(department) => change({ department })} />
            <LiveSearch
              label="找系统或单位"
              width={200}
              value={state['text'] ?? ''}
              onSearch={(text) => change({ text })}
            />
          </>
        )}
      </Flex>
      {error ? <FaultNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading what="正在读取事项" /> : null}
      {data && !items.length ? <Empty description={emptyWords(isDepartment)} /> : null}
      {chosen ? (
        <Flex gap={12} align="flex-start" wrap>
          <section aria-label="事项" className="queue">
            {isDepartment ? <BulkReply answers={answers} onReplied={refresh} /> : null}
            <CaseQueue
              items={items}
              chosen={chosen.id}
              picks={isDepartment ? answers : null}
              onChoose={(id) => change({ case: id, page: state['page'] })}
            />
            <Pagination
              size="small"
              current={offset / PER_PAGE + 1}
              pageSize={PER_PAGE}
              total={data?.total ?? 0}
              showSizeChanger={false}
              showTotal={(total) => <span className="nowrap">共 {total.toLocaleString('zh-CN')} 件</span>}
              showLessItems
              onChange={(page) => change({ page })}
              style={{ marginTop: 8 }}
            />
          </section>
          <section
            aria-label="事项内容"
            style={{ flex: '3 1 520px', minWidth: 0, background: '#fff', padding: 12, borderRadius: 4 }}
          >
            <CaseDetail
              key={chosen.id}
              id={chosen.id}
              asked={asked}
              onDone={(isTaken) => {
                setAsked(null);
                if (isTaken) refresh();
              }}
            />
          </section>
        </Flex>
      ) : null}
    </>
  );
}

const emptyWords = (isDepartment: boolean): string =>
  isDepartment ? '没有需要贵单位答复的事项' : '没有符合条件的事项。判定之后，点“建立事项”把疑点转为待办。';

interface ChoiceProps {
  readonly label: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

const Choice = ({ label, titles, value, onChange }: ChoiceProps) => (
  <Select
    aria-label={label}
    placeholder={label}
    allowClear
    style={{ minWidth: 150 }}
    value={value ?? null}
    options={Object.entries(titles).map(([key, title]) => ({ value: key, label: title }))}
    onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
  />
);

interface StaffProps {
  readonly round: string;
  readonly filters: NotifyFilters;
}

/** Turning findings into matters, and notifying the departments of them. */
function StaffActions({ round, filters }: StaffProps) {
  const { message } = App.useApp();
  const refresh = useRefreshCases(round);
  const open = useMutation({
    mutationFn: () =>
      answered(api.POST('/api/rounds/{round}/cases', { params: { path: { round } }, body: {} })),
    onSuccess: ({ opened, changed, gone, run }) => {
      message.success(
        `按第 ${run} 次判定：新建 ${opened} 件，疑点有变 ${changed} 件${gone ? `，${gone} 件不再有疑点，请核对` : ''}`,
      );
      refresh();
    },
    onError: (error) => message.error(sentenceOf(error)),
  });
  return (
    <>
      <Button onClick={() => open.mutate()} loading={open.isPending}>
        建立事项
      </Button>
      <NotifyCases
        round={round}
        filters={filters}
        onNotified={(count) => {
          message.success(`已通知 ${count} 件`);
          refresh();
        }}
      />
    </>
  );
}

/** After steps were taken: the lists are asked for anew, and the one that is open stands one step further too. */
function useRefreshCases(round: string): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['cases', round] });
    void queries.invalidateQueries({ queryKey: ['case'] });
  };
}

interface Keys {
  readonly onMove: (by: number) => void;
  readonly onStep: (asked: (typeof KEYS)[string]) => void;
}

/** Keys work when nobody is typing and no dialog is open. */
function useReviewKeys({ onMove, onStep }: Keys): void {
  useEffect(() => {
    const listen = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isTyping = target instanceof HTMLElement && /^(?:input|textarea|select)$/iu.test(target.tagName);
      if (isTyping || ctrlKey || metaKey || altKey || document.querySelector('[role=dialog]')) return;
      const step = KEYS[key];
      if (key === 'j') onMove(1);
      else if (key === 'k') onMove(-1);
      else if (step) onStep(step);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
