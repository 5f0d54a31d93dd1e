import { Button, Checkbox, Select, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { isPersonal } from '../../core/survey/mask-personal.js';
import { isNumeric } from '../../core/survey/field.js';
import { FIELD_IDS, type FieldId, displayValue, fieldOf, headingOf } from '../../core/survey/survey.js';
import type { paths } from '../api-schema.js';
import { type Shape, answered, api, download } from '../api.js';
import { DepartmentSelect } from '../components/department-select.js';
import { DropdownPanel } from '../components/dropdown-panel.js';
import { apiInRound, systemAddress } from '../components/in-round.js';
import { LiveSearch } from '../components/live-search.js';
import { PageTitle } from '../components/page-title.js';
import { PagedTable } from '../components/paged-table.js';
import { SavedViews } from '../components/saved-views.js';
import { type AddressState, useAddressState } from '../components/use-address-state.js';

type System = Shape<'SystemDto'>;
type SortField = NonNullable<
  NonNullable<paths['/api/rounds/{round}/systems']['get']['parameters']['query']>['sort']
>;

const USUAL: readonly FieldId[] = [
  'function',
  'lifecycle',
  'annualOpsCost',
  'useFrequency',
  'networks',
  'hosting',
];
/** Closed questions that are worth a filter of their own. */
const FILTERS: readonly FieldId[] = ['lifecycle', 'hosting', 'networks', 'opsStatus'];

const ANTD_ORDER = { ascending: 'ascend', descending: 'descend' } as const;
const orderIn = ({ order }: AddressState): 'ascending' | 'descending' =>
  order === 'descending' ? 'descending' : 'ascending';

/** The register of a round: searched, filtered, with the columns one chooses. */
export default function RegisterPage() {
  const { round = '' } = useParams();
  const [state, change] = useAddressState();
  const columns = (state['columns']?.split('.') as FieldId[] | undefined) ?? USUAL;
  const where = Object.fromEntries(FILTERS.flatMap((id) => (state[id] ? [[id, state[id]]] : [])));
  const query = {
    ...(state['text'] ? { text: state['text'] } : {}),
    ...(state['department'] ? { department: state['department'] } : {}),
    ...(state['sort'] ? { sort: state['sort'] as SortField, order: orderIn(state) } : {}),
    ...where,
  };
  const sorted = (id: FieldId) => ({
    key: id,
    sorter: true,
    sortOrder: state['sort'] === id ? ANTD_ORDER[orderIn(state)] : null,
  });
  return (
    <>
      <PageTitle
        title="系统台账"
        lead="各单位填报的全部系统。点系统名称，看每项答案在原件的哪一格、怎样判定。"
        actions={
          <>
            <Button
              onClick={() => download(apiInRound(round, `systems.xlsx?${exportQuery(query, columns)}`))}
            >
              导出所见（xlsx）
            </Button>
            <SavedViews />
            <ColumnChoice
              columns={columns}
              onChange={(next) => change({ columns: next.join('.'), page: state['page'] })}
            />
          </>
        }
      />
      <PagedTable<System>
        label="系统台账"
        filters={
          <>
            <LiveSearch
              label="搜索名称、单位或功能"
              value={state['text'] ?? ''}
              onSearch={(text) => change({ text })}
            />
            <DepartmentSelect value={state['department']} onChange={(department) => change({ department })} />
            {FILTERS.map((id) => (
              <Select
                key={id}
                aria-label={fieldOf(id).label}
                placeholder={fieldOf(id).label}
                allowClear
                style={{ minWidth: 128 }}
                value={state[id] ?? null}
                options={fieldOf(id).codes.map((code) => ({ value: String(code), label: String(code) }))}
                onChange={(value: string | null | undefined) => change({ [id]: value ?? undefined })}
              />
            ))}
          </>
        }
        queryKey={['systems', round, query]}
        load={(page) =>
          answered(
            api.GET('/api/rounds/{round}/systems', {
              params: { path: { round }, query: { ...query, ...page } },
            }),
          )
        }
        rowKey={({ id }) => id}
        empty="没有符合条件的系统。请放宽筛选条件，或先导入各单位的普查表。"
        onSort={(sort, order) => change({ sort, order })}
        scroll={{ x: 600 + columns.length * 150 }}
        columns={[
          {
            title: '系统名称',
            ...sorted('systemName'),
            fixed: 'left',
            width: 240,
            render: (_, { id, systemName }) => <Link to={systemAddress(round, id)}>{systemName}</Link>,
          },
          { title: '填报单位', width: 170, dataIndex: 'department', ...sorted('departmentName') },
          ...columns.map((id) => ({
            title: headingOf(id),
            ...(isPersonal(id) ? {} : sorted(id)),
            width: id === 'function' ? 320 : 150,
            ...(isNumeric(fieldOf(id).kind) ? { align: 'right' as const } : {}),
            render: (_: unknown, { values }: System) => {
              const text = displayValue((values as Record<string, unknown>)[id]);
              if (!text) return <Typography.Text type="secondary">未填</Typography.Text>;
              return text.length > 60 ? <span title={text}>{text.slice(0, 60)}…</span> : text;
            },
          })),
        ]}
      />
    </>
  );
}

const exportQuery = (query: Readonly<Record<string, string>>, columns: readonly FieldId[]): string =>
  new URLSearchParams({ ...query, columns: columns.join('.') }).toString();

interface ColumnChoiceProps {
  readonly columns: readonly FieldId[];
  readonly onChange: (columns: readonly FieldId[]) => void;
}

const ColumnChoice = ({ columns, onChange }: ColumnChoiceProps) => (
  <DropdownPanel label="选择列" title="显示哪些列">
    <Checkbox.Group
      className="column-choice"
      value={[...columns]}
      options={FIELD_IDS.filter((id) => id !== 'systemName' && id !== 'departmentName').map((id) => ({
        value: id,
        label: fieldOf(id).label,
      }))}
      onChange={(chosen) => onChange(FIELD_IDS.filter((id) => chosen.includes(id)))}
    />
  </DropdownPanel>
);
