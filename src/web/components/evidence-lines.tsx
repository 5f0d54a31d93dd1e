import { type FieldId, headingOf } from '../../core/survey/survey.js';
import type { Shape } from '../api.js';
import { EvidenceAnswer } from './evidence-answer.js';
import { EvidencePlace } from './evidence-place.js';

/** The answers of a verdict in a cell of a long table: a table of its own for each of fifty rows would take half a second. */
export const EvidenceLines = ({ evidence }: { readonly evidence: readonly Shape<'EvidenceDto'>[] }) => (
  <ul className="evidence-lines" aria-label="证据">
    {evidence.map((item) => (
      <li key={`${item.field} ${item.file} ${item.sheet} ${item.cell ?? ''}`}>
        <span>{headingOf(item.field as FieldId)}</span>
        <span>
          <EvidenceAnswer {...item} />
        </span>
        <span>
          <EvidencePlace {...item} />
        </span>
      </li>
    ))}
  </ul>
);
