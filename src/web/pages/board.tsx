import { Button, Card, Flex, Segmented, Table, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { type Shape, download } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Figure } from '../components/figure.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { ToneTag } from '../components/tone-tag.js';
import { useAddressState } from '../components/use-address-state.js';
import { type BoardRow, useBoard } from '../components/use-board.js';
import { useLatestRun } from '../components/use-latest-run.js';
import { moment } from '../words.js';

type Show = 'all' | 'faulty' | 'silent';

/** Who has reported, who has errors to mend, who keeps silent, and the letters to those. */
export default function BoardPage() {
  const { round = '' } = useParams();
  const { run } = useLatestRun(round);
  const { rows, letters, error } = useBoard(round, Boolean(run));
  const [{ show = 'all' }, change] = useAddressState();
  if (error) return <FaultNotice error={error} />;
  if (!rows) return <Loading what="正在读取填报进度" />;
  const kinds: Readonly<Record<Show, readonly BoardRow[]>> = {
    all: rows,
    faulty: rows.filter(({ faulty }) => faulty > 0),
    silent: rows.filter(({ latest }) => !latest),
  };
  return (
    <>
      <PageTitle title="填报进度" lead="每个单位最近一次报送的结果；没有报的可以出催报函。" />
      <Card size="small" style={{ marginBottom: 12 }}>
        <Flex gap={32} wrap>
          <Figure label="已报单位" value={rows.length - kinds.silent.length} />
          <Figure label="有误待改" value={kinds.faulty.length} isBad={kinds.faulty.length > 0} />
          <Figure label="登记册中未报" value={kinds.silent.length} isBad={kinds.silent.length > 0} />
          <Figure label="应发催报函" value={run ? letters.length : '判定后可知'} />
          <Figure label="报送的系统" value={rows.reduce((sum, { stored }) => sum + stored, 0)} />
        </Flex>
      </Card>
      <Segmented
        aria-label="看哪些单位"
        value={show as Show}
        onChange={(next) => change({ show: next === 'all' ? undefined : next })}
        options={[
          { value: 'all' as const, label: `全部 ${rows.length}` },
          { value: 'faulty' as const, label: `有误 ${kinds.faulty.length}` },
          { value: 'silent' as const, label: `未报 ${kinds.silent.length}` },
        ]}
        style={{ marginBottom: 8 }}
      />
      <BoardTable round={round} rows={kinds[show as Show] ?? rows} />
      {letters.length ? <Letters round={round} letters={letters} /> : null}
    </>
  );
}

const BoardTable = ({ round, rows }: { readonly round: string; readonly rows: readonly BoardRow[] }) => (
  <Table<BoardRow>
    aria-label="填报进度"
    size="small"
    bordered
    rowKey="department"
    dataSource={[...rows]}
    pagination={{ defaultPageSize: 50, showTotal: (total) => `共 ${total} 个单位` }}
    locale={{ emptyText: '没有这样的单位' }}
    columns={[
      { title: '填报单位', dataIndex: 'department' },
      {
        title: '状态',
        width: 110,
        render: (_, { latest, faulty }) =>
          !latest ? (
            <ToneTag tone="bad">未报</ToneTag>
          ) : faulty ? (
            <ToneTag tone="doubtful">有误待改</ToneTag>
          ) : (
            <ToneTag tone="good">已报</ToneTag>
          ),
      },
      {
        title: '系统',
        width: 80,
        align: 'right',
        sorter: (a, b) => a.stored - b.stored,
        render: (_, { stored, latest }) => (latest ? stored : ''),
      },
      {
        title: '有误行',
        width: 90,
        align: 'right',
        sorter: (a, b) => a.faulty - b.faulty,
        render: (_, { faulty, latest }) => (latest ? faulty : ''),
      },
      { title: '报送次数', dataIndex: 'versions', width: 90, align: 'right' },
      {
        title: '最近收到',
        width: 170,
        sorter: (a, b) => (a.latest?.receivedAt ?? '').localeCompare(b.latest?.receivedAt ?? ''),
        render: (_, { latest }) => (latest ? moment(latest.receivedAt) : ''),
      },
      {
        title: '查看',
        width: 90,
        render: (_, { department, latest }) =>
          latest ? (
            <Link
              to={`/rounds/${encodeURIComponent(round)}/register?department=${encodeURIComponent(department)}`}
            >
              台账
            </Link>
          ) : null,
      },
    ]}
  />
);

interface LettersProps {
  readonly round: string;
  readonly letters: readonly Shape<'DocumentDto'>[];
}

/** Units of the list of names and of earlier rounds; the register may never have heard of them. */
const Letters = ({ round, letters }: LettersProps) => (
  <details style={{ marginTop: 12 }}>
    <summary>催报函：名录和以前批次里还没有报的单位（{letters.length} 个）</summary>
    <Typography.Paragraph type="secondary">
      函只是草稿，由本单位审签后发出；清查不向外发送任何内容。
    </Typography.Paragraph>
    <Flex gap={8} wrap>
      {letters.map(({ id, subject }) => (
        <Button
          key={subject}
          size="small"
          aria-label={`催报函：${subject}`}
          onClick={() =>
            download(
              `/api/rounds/${encodeURIComponent(round)}/documents/${id}.docx?subject=${encodeURIComponent(subject)}`,
            )
          }
        >
          {subject}
        </Button>
      ))}
    </Flex>
  </details>
);
