import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Switch, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type FieldId, headingOf } from '../../core/survey/survey.js';
import { type Shape, answered, api, download } from '../api.js';
import { FaultNotice } from './fault-notice.js';
import { apiInRound } from './in-round.js';
import { Loading } from './loading.js';
import { ToneTag } from './tone-tag.js';
import { useSession } from '../session.js';
import { DataTable } from './data-table.js';

type Cell = Shape<'OriginalCellDto'>;

/** A cell of a file that something rests on. */
type Marked = Pick<Shape<'EvidenceDto'>, 'file' | 'sheet' | 'cell'>;

const NONE: readonly Marked[] = [];
/** Pixels left above the cell that is brought into view. */
const ABOVE = 96;

interface Props {
  readonly round: string;
  readonly system: string;
  /** The cell to be looked at; shown in the middle and marked. */
  readonly cell?: string | undefined;
  /** What is marked besides; the first of them is brought into view without moving the page. */
  readonly marked?: readonly Marked[];
}

/** A system as it stands in the file of its department: every cell with its printed heading and its text as typed. */
export function OriginalRow({ round, system, cell, marked = NONE }: Props) {
  const [isWhole, setWhole] = useState(false);
  const { account } = useSession();
  const place = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['original', round, system],
    staleTime: Infinity,
    queryFn: () =>
      answered(
        api.GET('/api/rounds/{round}/systems/{id}/original', { params: { path: { round, id: system } } }),
      ),
  });
  useEffect(() => {
    const row = place.current?.querySelector('.at-cell');
    if (cell !== undefined) row?.scrollIntoView({ block: 'center' });
    const frame = row?.closest('.beside-original');
    if (row && frame)
      frame.scrollTop += row.getBoundingClientRect().top - frame.getBoundingClientRect().top - ABOVE;
  }, [data, cell]);
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在打开原件" />;
  const isMarked = (one: Cell) =>
    one.cell === cell ||
    marked.some((item) => item.cell === one.cell && item.file === data.file && item.sheet === data.sheet);
  const cells = data.cells.filter((one) => isWhole || one.text !== '' || isMarked(one));
  return (
    <div ref={place}>
      <Flex gap={8} align="center" wrap className="original-head">
        <Typography.Text>
          {data.file}，{data.sheet}
        </Typography.Text>
        {data.isRedacted ? <ToneTag tone="doubtful">脱敏副本</ToneTag> : null}
        <span style={{ flex: 1 }} />
        <label>
          <Switch size="small" aria-label="连空白格一起看" checked={isWhole} onChange={setWhole} /> 空白格
        </label>
        {account?.department ? null : (
          <Button
            size="small"
            onClick={() => download(apiInRound(round, `systems/${encodeURIComponent(system)}/original/file`))}
          >
            下载原件
          </Button>
        )}
      </Flex>
      <DataTable<Cell>
        aria-label="原件中的这一行"
        pagination={false}
        rowKey="cell"
        dataSource={cells}
        rowClassName={(one) => (isMarked(one) ? 'at-cell' : '')}
        columns={[
          { title: '单元格', dataIndex: 'cell', width: 70 },
          { title: '表头', dataIndex: 'heading', width: '38%' },
          {
            title: '原文',
            render: (_, { text, field }) => (
              <>
                {text || <Typography.Text type="secondary">（空白）</Typography.Text>}
                {field ? null : (
                  <>
                    {' '}
                    <ToneTag tone="quiet">不对应普查问题</ToneTag>
                  </>
                )}
              </>
            ),
          },
        ]}
        onRow={({ field, heading }) => ({
          title:
            field && headingOf(field as FieldId) !== heading ? `读作：${headingOf(field as FieldId)}` : '',
        })}
      />
    </div>
  );
}
