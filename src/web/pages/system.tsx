import { useQuery } from '@tanstack/react-query';
import { Descriptions, Tabs, Typography } from 'antd';
import { useParams } from 'react-router';
import { type FieldId, SECTIONS, displayValue, headingOf } from '../../core/survey/survey.js';
import { type Shape, answered, api } from '../api.js';
import { CellLink } from '../components/cell-link.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Loading } from '../components/loading.js';
import { OriginalPlace } from '../components/original-place.js';
import { OriginalRow } from '../components/original-row.js';
import { PageTitle } from '../components/page-title.js';
import { SystemVerdicts } from '../components/system-verdicts.js';
import { useAddressState } from '../components/use-address-state.js';

/** One system: what its department declared, cell by cell, and what every rule says of it. */
export default function SystemPage() {
  const { round = '', id = '' } = useParams();
  const [{ tab = 'verdicts' }, change] = useAddressState();
  const { data, error, refetch } = useQuery({
    queryKey: ['system', round, id],
    queryFn: () => answered(api.GET('/api/rounds/{round}/systems/{id}', { params: { path: { round, id } } })),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在读取系统" />;
  const { file, sheet, row } = data.source;
  return (
    <OriginalPlace round={round} system={id}>
      <PageTitle
        title={data.systemName}
        lead={`${data.department}；出处：${file}，${sheet}${row ? `第 ${row} 行` : ''}。点单元格地址，打开原件看原文。`}
      />
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next === 'verdicts' ? undefined : next })}
        items={[
          { key: 'verdicts', label: '判定与证据', children: <SystemVerdicts round={round} id={id} /> },
          { key: 'answers', label: '填报内容', children: <Answers system={data} /> },
          { key: 'original', label: '原件', children: <OriginalRow round={round} system={id} /> },
        ]}
      />
    </OriginalPlace>
  );
}

/** Every answer beside the cell it stands in and the text as typed. */
function Answers({ system }: { readonly system: Shape<'SystemWithSourcesDto'> }) {
  const values = system.values as Record<string, unknown>;
  const answers = system.answers as Record<string, Shape<'AnswerSourceDto'>>;
  return SECTIONS.map(({ title, fields }) => (
    <Descriptions
      key={title}
      title={title}
      size="small"
      bordered
      column={{ xs: 1, lg: 2, xxl: 3 }}
      style={{ marginBottom: 16 }}
      items={(Object.keys(fields) as FieldId[]).map((field) => ({
        key: field,
        label: headingOf(field),
        children: <Answer value={values[field]} source={answers[field]} file={system.source.file} />,
      }))}
    />
  ));
}

interface AnswerProps {
  readonly value: unknown;
  readonly source: Shape<'AnswerSourceDto'> | undefined;
  readonly file: string;
}

function Answer({ value, source, file }: AnswerProps) {
  const text = displayValue(value);
  return (
    <>
      <span>{text || <Typography.Text type="secondary">未填</Typography.Text>}</span>
      {source ? (
        <Typography.Text type="secondary" style={{ marginInlineStart: 8, fontSize: 12 }}>
          {source.cell ? <CellLink file={source.from?.file ?? file} cell={source.cell} /> : null}
          {source.from ? `　沿用以前报送的“${source.from.file}”，最近一次的表没有问这一项` : ''}
          {source.raw && source.raw !== text ? `　原文“${source.raw}”` : ''}
        </Typography.Text>
      ) : null}
    </>
  );
}
