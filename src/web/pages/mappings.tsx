import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Empty, Flex, Pagination, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FIELD_IDS, headingOf } from '../../core/survey/survey.js';
import { type Shape, answered, api } from '../api.js';
import { everyPage } from '../components/every-page.js';
import { FaultNotice, sentenceOf } from '../components/fault-notice.js';
import { inRound } from '../components/in-round.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { ToneTag } from '../components/tone-tag.js';
import { DataTable } from '../components/data-table.js';
import { useAddressState } from '../components/use-address-state.js';

type Form = Shape<'OpenFormDto'>;
type Column = Shape<'OpenColumnDto'>;

/** A column that answers no question of the survey. */
const NONE = '-';
const QUESTIONS = [
  { value: NONE, label: '不是普查问题（随填报保存）' },
  ...FIELD_IDS.map((id) => ({ value: id as string, label: headingOf(id) })),
];

/** Less sure guesses are told, but not taken by whoever confirms without looking. */
const SURE = 0.5;
const PER_PAGE = 10;

/** A form as one or many units use it: what is said of it once serves all of them. */
interface SharedForm extends Form {
  readonly departments: readonly string[];
}

/** Forms of departments whose headings the program is not sure of: a person says what they ask, once for every file like it. */
export default function MappingsPage() {
  const { round = '' } = useParams();
  const [{ page = '1' }, change] = useAddressState();
  const { data, error, refetch } = useQuery({
    queryKey: ['open-forms', round],
    queryFn: () =>
      everyPage((query) =>
        answered(api.GET('/api/rounds/{round}/mappings/open', { params: { path: { round }, query } })),
      ),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在读取待确认的表样" />;
  const forms = sharedForms(data);
  // The last form of the last page was confirmed.
  const last = Math.max(1, Math.ceil(forms.length / PER_PAGE));
  const shown = Math.min(last, Number(page));
  return (
    <>
      <PageTitle
        title="表样确认"
        lead="单位自己的表格里，列名拿不准对应哪个问题的列在这里。确认一次，以后同样的表都照此读取；确认之后把原来的文件再导入一次。"
      />
      {forms.slice((shown - 1) * PER_PAGE, shown * PER_PAGE).map((form) => (
        <FormCard key={keyOfForm(form)} form={form} round={round} />
      ))}
      {forms.length ? null : <Empty description="没有待确认的表样：全部列名都认出来了" />}
      <Pagination
        hideOnSinglePage
        align="end"
        current={shown}
        pageSize={PER_PAGE}
        total={forms.length}
        showSizeChanger={false}
        showTotal={(total) => `共 ${total.toLocaleString('zh-CN')} 种表样`}
        onChange={(next) => change({ page: next })}
      />
    </>
  );
}

/** Equal headings with equal questions left open. */
const keyOfForm = ({ form, columns, isRead }: Form): string =>
  [isRead, form, ...columns.map(({ heading }) => heading)].join('|');

/** Used by most units first, for one look serves them all; those that could not be read before any other. */
function sharedForms(forms: readonly Form[]): readonly SharedForm[] {
  const shared = new Map<string, Form & { departments: string[] }>();
  for (const form of forms) {
    const known = shared.get(keyOfForm(form));
    if (known) known.departments.push(form.department);
    else shared.set(keyOfForm(form), { ...form, departments: [form.department] });
  }
  return [...shared.values()].sort(
    (a, b) => Number(a.isRead) - Number(b.isRead) || b.departments.length - a.departments.length,
  );
}

/** So many units are named. */
const MOST_UNITS = 3;

function unitsOf({ departments }: SharedForm): string {
  const named = departments.slice(0, MOST_UNITS).map((name) => name || '没有写明单位的文件');
  const left = departments.length - named.length;
  return `${named.join('、')}${left > 0 ? ` 等 ${departments.length} 个单位` : ''}`;
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

function FormCard({ form, round }: { readonly form: SharedForm; readonly round: string }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [isForAll, setForAll] = useState(true);
  const [only, setOnly] = useState(form.departments[0] ?? '');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(
      form.columns.map(({ heading, guess, score }) => [heading, (score >= SURE ? guess : null) ?? NONE]),
    ),
  );
  const confirm = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/mappings', {
          body: {
            form: form.form,
            ...(isForAll ? {} : { department: only }),
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
      title={`${unitsOf(form)}，${form.sheet}`}
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
        aria-label={`${unitsOf(form)}的列`}
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
            render: (_, { guess, score, reasons }) =>
              guess === null ? '没有相近的问题' : `${Math.round(score * 100)}%　${reasons.join('；')}`,
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
            {
              value: false,
              label: form.departments.length > 1 ? '只用于一个单位' : `只用于${unitsOf(form)}`,
            },
          ]}
        />
        {isForAll || form.departments.length === 1 ? null : (
          <Select
            aria-label="只用于哪个单位"
            showSearch
            style={{ minWidth: 200 }}
            value={only}
            options={form.departments.map((value) => ({ value }))}
            onChange={setOnly}
          />
        )}
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
