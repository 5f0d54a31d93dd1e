import { useParams } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { DepartmentSelect } from '../components/department-select.js';
import { PageTitle } from '../components/page-title.js';
import { PagedTable } from '../components/paged-table.js';
import { SealScans } from '../components/seal-scans.js';
import { ToneTag } from '../components/tone-tag.js';
import { useAddressState } from '../components/use-address-state.js';
import { useSession } from '../session.js';
import { moment } from '../words.js';

type Submission = Shape<'SubmissionDto'>;

/** Everything received, newest of each unit by its version; each row opens to its files and their SHA-256. */
export default function SubmissionsPage() {
  const { round = '' } = useParams();
  const isDepartment = useSession().account?.role === 'department';
  const [state, change] = useAddressState();
  const query = state['department'] ? { department: state['department'] } : {};
  return (
    <>
      <PageTitle
        title="历次填报"
        lead="收到的每一份填报都在这里，原件一字不改地保存。点开一行：下载确认页盖章，传回扫描件，看文件指纹。"
      />
      <PagedTable<Submission>
        label="历次填报"
        filters={
          isDepartment ? null : (
            <DepartmentSelect value={state['department']} onChange={(department) => change({ department })} />
          )
        }
        queryKey={['submissions', round, query]}
        load={(page) =>
          answered(
            api.GET('/api/rounds/{round}/submissions', {
              params: { path: { round }, query: { ...query, ...page } },
            }),
          )
        }
        rowKey={({ receipt }) => receipt}
        empty={query.department ? '这个单位在本批次没有填报' : '本批次还没有收到填报'}
        columns={[
          { title: '回执', dataIndex: 'receipt', width: 220 },
          { title: '填报单位', dataIndex: 'department', width: 200 },
          { title: '版本', width: 60, align: 'right', dataIndex: 'version' },
          { title: '收到时间', width: 170, render: (_, { receivedAt }) => moment(receivedAt) },
          {
            title: '内容',
            render: (_, { change }) => changeWords(change),
          },
        ]}
        expandable={{
          expandedRowRender: ({ receipt, files }) => (
            <>
              <SealScans receipt={receipt} />
              {files.map(({ file, member, sha256, bytes, isRedacted, extraColumns }) => (
                <div key={`${file} ${member ?? ''}`}>
                  {member ? `${file} 内的 ${member}` : file}，{bytes.toLocaleString('zh-CN')} 字节，SHA-256{' '}
                  {sha256}
                  {isRedacted ? <ToneTag tone="bad">含涉密行，原件未保存</ToneTag> : null}
                  {extraColumns.length ? (
                    <div>未对应问题的列（随填报保存）：{extraColumns.join('、')}</div>
                  ) : null}
                </div>
              ))}
            </>
          ),
        }}
      />
    </>
  );
}

const CHANGES = [
  ['added', '新增'],
  ['updated', '更新'],
  ['unchanged', '未变'],
  ['vanished', '没有再报'],
] as const;

/** What a submission changed, without what it did not; wrong rows are told even when there are none. */
const changeWords = (change: Submission['change']): string =>
  [
    ...CHANGES.filter(([key]) => change[key]).map(([key, title]) => `${title} ${change[key]} 个系统`),
    change.faulty ? `有误 ${change.faulty} 行，有误的格按没有填写处理` : '没有错误',
  ].join('，');
