import { Button, Card, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { usePersonNames } from '../components/use-person-names.js';
import { Link, useParams } from 'react-router';
import { download } from '../api.js';
import { Deadline } from '../components/deadline.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Figure } from '../components/figure.js';
import { apiInRound, inRound } from '../components/in-round.js';
import { LiveSearch } from '../components/live-search.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { ReportingStatus } from '../components/reporting-status.js';
import { ReturnDialog } from '../components/return-dialog.js';
import { RoundTerms } from '../components/round-terms.js';
import { useAddressState } from '../components/use-address-state.js';
import { type UnitReporting, useReporting } from '../components/use-reporting.js';
import { useRights } from '../components/use-rights.js';
import { useRound } from '../components/use-round.js';
import { DataTable } from '../components/data-table.js';

type Status = UnitReporting['status'];

const SHOWN: readonly (readonly [Status | 'all', string])[] = [
  ['all', '全部'],
  ['overdue', '逾期未报'],
  ['missing', '未报'],
  ['returned', '退回更正'],
  ['late', '逾期已报'],
  ['reported', '已报'],
];
const SILENT: readonly Status[] = ['missing', 'overdue'];

/** Who has reported, who is late, who was sent back; a letter to a silent unit is one click away. */
export default function BoardPage() {
  const { round = '' } = useParams();
  const { data, error, refetch } = useReporting(round);
  const { rounds } = useRound();
  const isOffice = useRights().has('office');
  const [{ show = 'all', text = '' }, change] = useAddressState();
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在读取填报进度" />;
  const count = (status: string) =>
    status === 'all' ? data.units.length : data.units.filter((unit) => unit.status === status).length;
  const units = data.units.filter(
    ({ status, department }) => (show === 'all' || status === show) && department.includes(text),
  );
  const found = rounds.find(({ name }) => name === round);
  const silent = data.units.filter(({ status }) => SILENT.includes(status)).length;
  return (
    <>
      <PageTitle
        title="填报进度"
        lead={
          <>
            <Deadline day={data.deadline} />
            。没有报的，点“催报函”得到草稿；填得不对的，点“退回”写明理由。
          </>
        }
        actions={isOffice && found ? <RoundTerms round={found} /> : null}
      />
      <Card size="small" style={{ marginBottom: 12 }}>
        <Flex gap={32} wrap>
          <Figure label="应报单位" value={data.units.length} />
          <Figure label="已报" value={data.units.length - silent} />
          <Figure label="退回更正" value={count('returned')} isBad={count('returned') > 0} />
          <Figure label="未报" value={silent} isBad={silent > 0} />
          <Figure label="其中逾期" value={count('overdue')} isBad={count('overdue') > 0} />
          <Figure label="报送的系统" value={data.units.reduce((sum, { stored }) => sum + stored, 0)} />
        </Flex>
      </Card>
      <Flex gap={8} wrap style={{ marginBottom: 8 }}>
        <Segmented
          aria-label="看哪些单位"
          value={show}
          onChange={(next) => change({ show: next === 'all' ? undefined : next })}
          options={SHOWN.map(([value, label]) => ({ value, label: `${label} ${count(value)}` }))}
        />
        <LiveSearch label="找单位" value={text} width={180} onSearch={(next) => change({ text: next })} />
      </Flex>
      <BoardTable round={round} units={units} />
    </>
  );
}

function BoardTable({ round, units }: { readonly round: string; readonly units: readonly UnitReporting[] }) {
  const nameOf = usePersonNames();
  const [returning, setReturning] = useState<UnitReporting | null>(null);
  return (
    <>
      <DataTable<UnitReporting>
        aria-label="填报进度"
        bordered
        sticky
        rowKey="department"
        dataSource={[...units]}
        pagination={{ defaultPageSize: 50, showTotal: (total) => `共 ${total} 个单位` }}
        locale={{ emptyText: '没有这样的单位' }}
        columns={[
          {
            title: '单位',
            render: (_, { department, latestReceipt }) =>
              latestReceipt ? (
                <Link to={inRound(round, `register?department=${encodeURIComponent(department)}`)}>
                  {department}
                </Link>
              ) : (
                department
              ),
          },
          { title: '状态', width: 100, render: (_, unit) => <ReportingStatus unit={unit} /> },
          {
            title: '系统',
            width: 70,
            align: 'right',
            sorter: (a, b) => a.stored - b.stored,
            render: (_, { stored, submissions }) => (submissions ? stored : ''),
          },
          {
            title: '未收入行',
            width: 80,
            align: 'right',
            sorter: (a, b) => a.refused - b.refused,
            render: (_, { refused, submissions }) => (submissions ? refused : ''),
          },
          { title: '报送次数', dataIndex: 'submissions', width: 80, align: 'right' },
          {
            title: '最近报送',
            width: 110,
            sorter: (a, b) => (a.latestOn ?? '').localeCompare(b.latestOn ?? ''),
            render: (_, { latestOn }) => latestOn ?? '',
          },
          {
            title: '说明',
            render: (_, { returned, basis, status }) =>
              returned.map(({ reason, by, on }) => `${nameOf(by)}于 ${on} 退回：${reason}`).join('；') ||
              (SILENT.includes(status) ? `应报依据：${basis}` : ''),
          },
          {
            title: '操作',
            width: 100,
            render: (_, unit) => <Act round={round} unit={unit} onReturn={() => setReturning(unit)} />,
          },
        ]}
      />
      {returning?.latestReceipt ? (
        <ReturnDialog
          department={returning.department}
          receipt={returning.latestReceipt}
          onClose={() => setReturning(null)}
        />
      ) : null}
    </>
  );
}

interface ActProps {
  readonly round: string;
  readonly unit: UnitReporting;
  readonly onReturn: () => void;
}

const Act = ({ round, unit: { department, status }, onReturn }: ActProps) =>
  SILENT.includes(status) ? (
    <Button
      size="small"
      aria-label={`催报函：${department}`}
      onClick={() =>
        download(
          apiInRound(round, `documents/reminder-letter.docx?subject=${encodeURIComponent(department)}`),
        )
      }
    >
      催报函
    </Button>
  ) : (
    <Button size="small" aria-label={`退回：${department}`} onClick={onReturn}>
      退回
    </Button>
  );
