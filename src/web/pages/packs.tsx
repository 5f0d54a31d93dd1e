import { Card, Collapse, Descriptions, Segmented } from 'antd';
import { Link } from 'react-router';
import { ClauseQuote } from '../components/clause-quote.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { useAddressState } from '../components/use-address-state.js';
import { useRules } from '../components/use-rules.js';
import { DataTable } from '../components/data-table.js';
import { usePackQuery } from '../components/use-packs.js';

/** What a round is judged by unless somebody chooses another. */
const USUAL = 'national';

/** What each policy puts in force, leaves out and why, and what is due to whom. */
export default function PacksPage() {
  const rules = useRules();
  const [{ pack: named }, change] = useAddressState();
  const { data, error } = usePackQuery();
  if (error) return <FaultNotice error={error} />;
  if (!data) return <Loading what="正在读取政策口径" />;
  const pack = data.find(({ id }) => id === (named ?? USUAL)) ?? data[0];
  if (!pack) return null;
  return (
    <>
      <PageTitle
        title="政策口径"
        lead="各地文件启用哪些规则、用哪一条、阈值多少、该报哪些清单。"
        actions={
          <Link to={`/packs/${pack.id}/differences/${data.find(({ id }) => id !== pack.id)?.id ?? pack.id}`}>
            与另一口径对照
          </Link>
        }
      />
      <Segmented
        aria-label="政策口径"
        value={pack.id}
        options={data.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(next) => change({ pack: next })}
        style={{ marginBottom: 12 }}
      />
      <Card size="small" title={`启用的规则（${pack.rules.length} 条）`} style={{ marginBottom: 12 }}>
        <DataTable
          pagination={false}
          rowKey="id"
          dataSource={[...pack.rules]}
          columns={[
            { title: '规则', width: 220, render: (_, { id }) => rules.get(id)?.title ?? id },
            { title: '条款', render: (_, { clause }) => <ClauseQuote clause={clause} /> },
            {
              title: '阈值',
              width: 280,
              render: (_, { id, parameters }) =>
                Object.entries(parameters)
                  .map(([name, value]) => {
                    const parameter = rules.get(id)?.parameters.find((item) => item.id === name);
                    return `${parameter?.label ?? name} ${value}${parameter?.unit ?? ''}`;
                  })
                  .join('；'),
            },
          ]}
        />
      </Card>
      <Collapse
        size="small"
        items={[
          {
            key: 'omit',
            label: `没有启用的规则（${Object.keys(pack.omit).length} 条）及原因`,
            children: (
              <Descriptions
                size="small"
                column={1}
                items={Object.entries(pack.omit).map(([id, reason]) => ({
                  key: id,
                  label: rules.get(id)?.title ?? id,
                  children: reason,
                }))}
              />
            ),
          },
          {
            key: 'deliverables',
            label: `应报送的成果（${pack.deliverables.length} 项）`,
            children: pack.deliverables.map(({ title, receiver, due, milestones, clause }) => (
              <div key={title} style={{ marginBottom: 8 }}>
                <strong>{title}</strong>，报{receiver}，{due} 前
                {milestones.map(({ what, due: on }) => `；${what}（${on}）`).join('')}
                <ClauseQuote clause={clause} />
              </div>
            )),
          },
        ]}
      />
    </>
  );
}
