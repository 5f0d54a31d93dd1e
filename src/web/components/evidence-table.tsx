import { type FieldId, displayValue, headingOf } from '../../core/survey/survey.js';
import type { Shape } from '../api.js';
import { CellLink } from './cell-link.js';
import { useOriginalPlace } from './original-place.js';
import { ToneTag } from './tone-tag.js';
import { DataTable } from './data-table.js';

type Evidence = Shape<'EvidenceDto'>;

interface Props {
  readonly evidence: readonly Evidence[];
  /** Without headings, inside a table whose heading says what it is. */
  readonly isBare?: boolean;
}

/** What a verdict rests on: the question, the answer as read and as typed, and the cell it stands in. */
export const EvidenceTable = ({ evidence, isBare = false }: Props) => (
  <DataTable<Evidence>
    showHeader={!isBare}
    aria-label="证据"
    pagination={false}
    rowKey={({ field, file, sheet, cell }) => `${field} ${file} ${sheet} ${cell ?? ''}`}
    dataSource={[...evidence]}
    locale={{ emptyText: '这一判定不依据某一个单元格' }}
    columns={[
      { title: '问题', width: '26%', render: (_, { field }) => headingOf(field as FieldId) },
      {
        title: '答案',
        width: '30%',
        render: (_, { value, raw, assumed }) => (
          <>
            {displayValue(value) || '（空白）'}
            {raw && raw !== displayValue(value) ? <ToneTag tone="quiet">原文：{raw}</ToneTag> : null}
            {assumed ? <ToneTag tone="doubtful">空白，按此推定</ToneTag> : null}
          </>
        ),
      },
      { title: useOriginalPlace() ? '出处（点开看原件）' : '出处', render: (_, item) => <Place {...item} /> },
    ]}
  />
);

const Place = ({ file, sheet, cell }: Evidence) => {
  const text = `${file}，${sheet}${cell ? `!${cell}` : ''}`;
  return cell ? (
    <CellLink file={file} cell={cell}>
      {text}
    </CellLink>
  ) : (
    text
  );
};
