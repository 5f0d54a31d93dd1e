import { type FieldId, headingOf } from '../../core/survey/survey.js';
import type { Shape } from '../api.js';
import { DataTable } from './data-table.js';
import { EvidenceAnswer } from './evidence-answer.js';
import { EvidencePlace } from './evidence-place.js';
import { useOriginalPlace } from './original-place.js';

type Evidence = Shape<'EvidenceDto'>;

/** What a verdict rests on: the question, the answer as read and as typed, and the cell it stands in. */
export const EvidenceTable = ({ evidence }: { readonly evidence: readonly Evidence[] }) => (
  <DataTable<Evidence>
    aria-label="证据"
    pagination={false}
    rowKey={({ field, file, sheet, cell }) => `${field} ${file} ${sheet} ${cell ?? ''}`}
    dataSource={[...evidence]}
    locale={{ emptyText: '这一判定不依据某一个单元格' }}
    columns={[
      { title: '问题', width: '26%', render: (_, { field }) => headingOf(field as FieldId) },
      { title: '答案', width: '30%', render: (_, item) => <EvidenceAnswer {...item} /> },
      {
        title: useOriginalPlace() ? '出处（点开看原件）' : '出处',
        render: (_, item) => <EvidencePlace {...item} />,
      },
    ]}
  />
);
