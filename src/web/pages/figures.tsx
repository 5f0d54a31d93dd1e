import { useQuery } from '@tanstack/react-query';
import { App, Button, Typography } from 'antd';
import { useParams } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { csvOf } from '../components/csv-of.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { saveText } from '../components/save-text.js';
import { DataTable } from '../components/data-table.js';

type Figure = Shape<'FigureDto'>;

/** The numbers of a report, each with what it counts; to be copied one by one or all together. */
export default function FiguresPage() {
  const { round = '' } = useParams();
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery({
    queryKey: ['figures', round],
    queryFn: () => answered(api.GET('/api/rounds/{round}/figures', { params: { path: { round } } })),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在统计" />;
  const copy = (text: string, what: string) =>
    navigator.clipboard.writeText(text).then(
      () => message.success(`已复制：${what}`),
      () => message.error('浏览器不允许复制，请选中文字后按 Ctrl+C'),
    );
  return (
    <>
      <PageTitle
        title="报告数字"
        lead="写报告要用的数，随台账、判定和办理情况变化；每个数写明口径。疑点是“疑似”，认定是结论，不要混用。"
        actions={
          <>
            <Button type="primary" onClick={() => void copy(textOf(round, data), '全部数字和口径')}>
              复制全部
            </Button>
            <Button onClick={() => saveText(`${round}报告数字.csv`, csvOf(rowsOf(data)))}>下载 CSV</Button>
          </>
        }
      />
      <DataTable<Figure>
        aria-label="报告数字"
        bordered
        sticky
        pagination={false}
        rowKey="id"
        dataSource={[...data]}
        columns={[
          {
            title: '类别',
            dataIndex: 'group',
            width: 110,
            onCell: (figure, index = 0) => ({
              rowSpan:
                data[index - 1]?.group === figure.group
                  ? 0
                  : data.filter(({ group }) => group === figure.group).length,
            }),
          },
          { title: '指标', dataIndex: 'title', width: 150 },
          {
            title: '数值',
            width: 150,
            align: 'right',
            render: (_, figure) => <strong>{valueOf(figure)}</strong>,
          },
          {
            title: '口径',
            render: (_, { definition, missing }) => (
              <>
                {definition}
                {missing ? (
                  <Typography.Text type="secondary"> 另有 {missing} 个系统没有填写，未计入。</Typography.Text>
                ) : null}
              </>
            ),
          },
          {
            title: '操作',
            width: 80,
            render: (_, figure) => (
              <Button
                size="small"
                aria-label={`复制：${figure.title}`}
                disabled={figure.value === null}
                onClick={() => void copy(valueOf(figure), `${figure.title} ${valueOf(figure)}`)}
              >
                复制
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}

const valueOf = ({ value, unit }: Figure): string =>
  value === null ? '还不知道' : `${value.toLocaleString('zh-CN')} ${unit}`;

const noteOf = ({ definition, missing }: Figure): string =>
  missing ? `${definition}另有 ${missing} 个系统没有填写，未计入。` : definition;

const textOf = (round: string, figures: readonly Figure[]): string =>
  [round, ...figures.map((figure) => `${figure.title}：${valueOf(figure)}（${noteOf(figure)}）`)].join('\n');

const rowsOf = (figures: readonly Figure[]) => [
  ['类别', '指标', '数值', '单位', '口径'],
  ...figures.map((figure) => [
    ...[figure.group, figure.title, figure.value ?? '还不知道', figure.unit, noteOf(figure)],
  ]),
];
