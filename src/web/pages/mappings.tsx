import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Empty, Flex, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FIELD_IDS, headingOf } from '../../core/survey/survey.js';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice, sentenceOf } from '../components/fault-notice.js';
import { inRound } from '../components/in-round.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { ToneTag } from '../components/tone-tag.js';
import { DataTable } from '../components/data-table.js';

type Form = Shape<'OpenFormDto'>;
type Column = Shape<'OpenColumnDto'>;

/** A column that answers no question of the survey. */
const NONE = '-';
const QUESTIONS = [
  { value: NONE, label: '不是普查问题（随填报保存）' },
  ...FIELD_IDS.map((id) => ({ value: id as string, label: headingOf(id) })),
];

/** Forms of departments whose headings the program is not sure of: a person says what they ask, once for every file like it. */
export default function MappingsPage() {
  const { round = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['open-forms', round],
    queryFn: () =>
      answered(
        api.GET('/api/rounds/{round}/mappings/open', { params: { path: { round }, query: { limit: 200 } } }),
      ),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在读取待确认的表样" />;
  return (
    <>
      <PageTitle
        title="表样确认"
        lead="单位自己的表格里，列名拿不准对应哪个问题的列在这里。确认一次，以后同样的表都照此读取；确认之后把原来的文件再导入一次。"
      />
      {data.items.map((form) => (
        <FormCard key={`${form.department} ${form.form}`} form={form} round={round} />
      ))}
      {data.items.length ? null : <Empty description="没有待确认的表样：全部列名都认出来了" />}
    </>
  );
}

/** So many headings tell one table of a sheet from another. */
const TELLING = 8;

function headingsOf({ form }: Form): string {
  const headings = form.split('|');
  return (
    headings.slice(0, TELLING).join('、') + (headings.length > TELLING ? `等 ${headings.length} 列` : '')
  );
}

const keyOf = (heading: string): string => heading.normalize('NFKC').replace(/\s+/gu, '');

function FormCard({ form, round }: { readonly form: Form; readonly round: string }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [isForAll, setForAll] = useState(true);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(form.columns.map(({ heading, guess }) => [heading, guess ?? NONE])),
  );
  const confirm = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/mappings', {
          body: {
            form: form.form,
            ...(isForAll ? {} : { department: form.department }),
            columns: Object.fromEntries(
              Object.entries(chosen).map(([heading, id]) => [keyOf(heading), id === NONE ? null : id]),
            ),
            values: {},
          },
        }),
      ),
    onSuccess: () => {
      message.success('已记住，以后同样的表照此读取');
      void queries.invalidateQueries({ queryKey: ['open-forms', round] });
    },
    onError: (error) => message.error(sentenceOf(error)),
  });
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={`${form.department || '没有写明单位的文件'}，${form.sheet}`}
      extra={
        form.isRead ? (
          <ToneTag tone="doubtful">已读，请核对</ToneTag>
        ) : (
          <ToneTag tone="bad">没有读出系统</ToneTag>
        )
      }
    >
      <Typography.Paragraph type="secondary" style={{ marginBottom: 8 }}>
        表头：{headingsOf(form)}
      </Typography.Paragraph>
      <DataTable<Column>
        aria-label={`${form.department}的列`}
        pagination={false}
        rowKey="heading"
        dataSource={[...form.columns]}
        columns={[
          { title: '表里的列名', dataIndex: 'heading', width: 220 },
          {
            title: '下面的内容（样例）',
            render: (_, { samples }) =>
              samples.join('；') || <Typography.Text type="secondary">这一列没有内容</Typography.Text>,
          },
          {
            title: '对应的问题',
            width: 320,
            render: (_, { heading }) => (
              <Select
                aria-label={`“${heading}”对应的问题`}
                showSearch={{ optionFilterProp: 'label' }}
                style={{ width: '100%' }}
                value={chosen[heading] ?? NONE}
                options={QUESTIONS}
                onChange={(id: string) => setChosen({ ...chosen, [heading]: id })}
              />
            ),
          },
          {
            title: '把握和理由',
            width: 260,
            render: (_, { score, reasons }) =>
              score ? `${Math.round(score * 100)}%　${reasons.join('；')}` : '没有相近的问题',
          },
        ]}
      />
      <Flex gap={12} align="center" wrap style={{ marginTop: 10 }}>
        <Radio.Group
          aria-label="用在哪里"
          value={isForAll}
          onChange={({ target }) => setForAll(target.value as boolean)}
          options={[
            { value: true, label: '所有单位的同样表格' },
            { value: false, label: `只用于${form.department}` },
          ]}
        />
        <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          确认对应关系
        </Button>
      </Flex>
      {confirm.isSuccess ? (
        <Alert
          type="success"
          style={{ marginTop: 8 }}
          title={
            <>
              已记住。请把这份文件再导入一次：<Link to={inRound(round, 'import')}>批量导入</Link>
            </>
          }
        />
      ) : null}
    </Card>
  );
}
