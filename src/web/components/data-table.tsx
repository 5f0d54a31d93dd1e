import { Table, type TableProps } from 'antd';

type Columns<Row> = NonNullable<TableProps<Row>['columns']>;

/**
 * Every table of the pages. On a phone each row becomes a block of labelled lines; one that says how wide it is
 * (`scroll.x`) is scrolled sideways instead.
 */
export function DataTable<Row extends object>({ columns = [], ...table }: TableProps<Row>) {
  const isStacked = !table.scroll?.x;
  return (
    <Table<Row>
      size="small"
      {...table}
      columns={isStacked ? columns.map(labelled) : columns}
      {...(isStacked ? { className: 'stacks' } : {})}
    />
  );
}

/** The heading goes along with every cell, for where there is no room for a row of headings. */
function labelled<Row>(column: Columns<Row>[number]): Columns<Row>[number] {
  const { title, onCell } = column;
  return typeof title === 'string'
    ? { ...column, onCell: (row, index) => ({ ...onCell?.(row, index), ...{ 'data-label': title } }) }
    : column;
}
