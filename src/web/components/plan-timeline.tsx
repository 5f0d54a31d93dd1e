import { Pagination } from 'antd';
import { useState } from 'react';
import type { Shape } from '../api.js';
import { ToneTag } from './tone-tag.js';

type Item = Shape<'PlanItemDto'>;

const PER_PAGE = 40;

/** Months between two, both included: YYYY-MM. */
function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let [year, month] = first.split('-').map(Number) as [number, number]; ;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

/** One row a task, one column a month; a bar where it is worked on, a mark where it is due. */
export function PlanTimeline({ items }: { readonly items: readonly Item[] }) {
  const [page, setPage] = useState(1);
  const known = items.flatMap(({ start, finish, due, earliest }) =>
    [start, finish, due, earliest].flatMap((month) => (month ? [month.slice(0, 7)] : [])),
  );
  const sorted = known.toSorted();
  const months = monthsBetween(sorted[0] ?? '', sorted.at(-1) ?? '');
  const shown = items.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return (
    <>
      <div tabIndex={0} role="region" aria-label="时间线" style={{ overflowX: 'auto', background: '#fff' }}>
        <table className="timeline">
          <thead>
            <tr>
              <th scope="col">任务</th>
              <th scope="col">责任单位</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((item) => (
              <tr key={item.id}>
                <th scope="row" title={item.source}>
                  {item.title} {item.isLate ? <ToneTag tone="bad">不能按期</ToneTag> : null}
                </th>
                <td>{item.owner}</td>
                {months.map((month) => (
                  <MonthCell key={month} item={item} month={month} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pagination
        size="small"
        current={page}
        pageSize={PER_PAGE}
        total={items.length}
        showSizeChanger={false}
        showTotal={(total) => `共 ${total} 项`}
        onChange={setPage}
        style={{ marginTop: 8 }}
      />
    </>
  );
}

/** Colour never stands alone: the cell says what it means. */
function MonthCell({ item, month }: { readonly item: Item; readonly month: string }) {
  const { start, finish, due, isLate } = item;
  const isWorked = Boolean(start && finish && start.slice(0, 7) <= month && month <= finish.slice(0, 7));
  const isDue = due?.slice(0, 7) === month;
  return (
    <td className={isWorked ? (isLate ? 'late' : 'worked') : undefined}>
      {isDue ? '期限' : isWorked ? '办理' : ''}
    </td>
  );
}
