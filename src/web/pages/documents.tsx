import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Flex } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Shape, answered, api, download, refusalOf } from '../api.js';
import { Dialog } from '../components/dialog.js';
import { DocumentTrace } from '../components/document-trace.js';
import { FaultNotice } from '../components/fault-notice.js';
import { LiveSearch } from '../components/live-search.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { useAddressState } from '../components/use-address-state.js';
import { DataTable } from '../components/data-table.js';
import { apiInRound, systemAddress } from '../components/in-round.js';

type Document = Shape<'DocumentDto'>;

/** Whom or what it is about, in words. */
const aboutOf = ({ subject, systemName, department }: Document): string =>
  systemName === null ? subject : `${systemName} ${department}`;

/** The documents that the newest run and the decisions give reason for; every numeral can be traced. */
export default function DocumentsPage() {
  const { round = '' } = useParams();
  const [{ kind, words = '', on }, change] = useAddressState();
  const [traced, setTraced] = useState<Document | null>(null);
  const { data, error, isFetching, isPending, refetch } = useQuery({
    queryKey: ['documents', round, on],
    queryFn: () =>
      answered(
        api.GET('/api/rounds/{round}/documents', {
          params: { path: { round }, query: on ? { on } : {} },
        }),
      ),
  });
  const kinds = [...new Map((data ?? []).map(({ id, title }) => [id, title]))];
  const found = (data ?? []).filter((document) => `${document.title}${aboutOf(document)}`.includes(words));
  const shown = found.filter(({ id }) => !kind || id === kind);
  const addressOf = ({ id, subject }: Document, format: 'docx' | 'json'): string => {
    const query = new URLSearchParams({ ...(subject ? { subject } : {}), ...(on ? { on } : {}) });
    return apiInRound(round, `documents/${id}.${format}?${query.toString()}`);
  };
  return (
    <>
      <PageTitle
        title="文书"
        lead="依据最近一次判定和已作的认定生成的公文草稿。文中每个数字都能查到出处；由本单位审签后发出。"
      />
      {error ? <FaultNotice error={error} onRetry={() => void refetch()} /> : null}
      <Flex gap={8} wrap style={{ marginBottom: 10 }}>
        <LiveSearch label="单位或系统" value={words} onSearch={(next) => change({ words: next })} />
        <DatePicker
          aria-label="签发日期"
          placeholder="签发日期"
          value={on ? dayjs(on) : null}
          onChange={(day) => change({ on: day?.format('YYYY-MM-DD') })}
        />
      </Flex>
      {isPending ? <Loading what="正在清点要出的文书" /> : null}
      {data ? (
        <div className="lists">
          <nav aria-label="文书种类" className="panel picks">
            {[['', '全部'], ...kinds].map(([id = '', title]) => (
              <button
                key={id}
                type="button"
                className="pick counted"
                aria-current={id === (kind ?? '')}
                onClick={() => change({ kind: id || undefined })}
              >
                <span>{title}</span>
                <span>{found.filter((one) => !id || one.id === id).length.toLocaleString('zh-CN')}</span>
              </button>
            ))}
          </nav>
          <DataTable<Document>
            aria-label="文书"
            bordered
            loading={isFetching}
            rowKey={({ id, subject }) => `${id} ${subject}`}
            dataSource={shown}
            locale={{ emptyText: words ? '没有这样的文书' : '现在没有需要出的文书' }}
            pagination={{
              defaultPageSize: 50,
              showTotal: (total) => `共 ${total.toLocaleString('zh-CN')} 份`,
            }}
            columns={[
              { title: '文书', dataIndex: 'title', width: 220 },
              {
                title: '对象',
                render: (_, { subject, systemName, department }) =>
                  systemName === null ? (
                    subject || '全市'
                  ) : (
                    <>
                      <Link to={systemAddress(round, subject)}>{systemName}</Link>（{department}）
                    </>
                  ),
              },
              {
                title: '操作',
                width: 200,
                render: (_, document) => (
                  <Flex gap={8}>
                    <Button
                      size="small"
                      aria-label={`下载 docx：${document.title} ${aboutOf(document)}`}
                      onClick={() => download(addressOf(document, 'docx'))}
                    >
                      下载 docx
                    </Button>
                    <Button
                      size="small"
                      aria-label={`数字出处：${document.title} ${aboutOf(document)}`}
                      onClick={() => setTraced(document)}
                    >
                      数字出处
                    </Button>
                  </Flex>
                ),
              },
            ]}
          />
        </div>
      ) : null}
      {traced ? (
        <TraceDialog document={traced} address={addressOf(traced, 'json')} onClose={() => setTraced(null)} />
      ) : null}
    </>
  );
}

interface TraceProps {
  readonly document: Document;
  readonly address: string;
  readonly onClose: () => void;
}

/** Every numeral of a document beside what it was counted from. */
function TraceDialog({ document, address, onClose }: TraceProps) {
  const { data, error } = useQuery({
    queryKey: ['trace', address],
    queryFn: async () => {
      const response = await fetch(address);
      if (!response.ok) throw await refusalOf(response);
      return (await response.json()) as unknown;
    },
  });
  return (
    <Dialog
      open
      width={820}
      title={`${document.title}${document.subject ? `（${document.subject}）` : ''}：数字出处`}
      footer={<Button onClick={() => download(address)}>下载 json</Button>}
      onCancel={onClose}
    >
      {error ? <FaultNotice error={error} /> : null}
      {data ? <DocumentTrace trace={data} /> : error ? null : <Loading what="正在核对数字" />}
    </Dialog>
  );
}
