import type { ListInput } from '../lists/list.js';
import type { ReviewCase } from '../review/review-case.js';
import { POLICIES } from '../survey/citation.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { Block, OfficialDocument, Part } from './official-document.js';
import type { Pack } from '../packs/pack.js';

/** What documents are made from: all that lists are, and the day they are signed. */
export interface DocumentInput extends Omit<ListInput, 'duty'> {
  readonly systems: ReadonlyMap<string, SurveyedSystem>;
  readonly round: string;
  /** Every case of the round: what departments were notified of, and until when they may reply. */
  readonly cases: readonly ReviewCase[];
  /** Keys of findings whose other systems the audit bureau has released (`findingKey`). */
  readonly released: ReadonlySet<string>;
  /** YYYY-MM-DD: printed under the document, and the day that deadlines are measured against. */
  readonly on: string;
}

/** One kind of document: for whom there is one, and what it says. */
export interface DocumentKind {
  readonly id: string;
  readonly title: string;
  /** `city`: one. `department`, `system`, `unit`: one for every subject. */
  readonly scope: 'city' | 'department' | 'system' | 'unit';
  /** Departments, ids of systems or names of silent units that need one; `['']` for the city. */
  subjects(input: DocumentInput): readonly string[];
  write(input: DocumentInput, subject: string): Content;
}

/** What a kind writes; the rest of the document is the same for all. */
export type Content = Omit<OfficialDocument, 'id' | 'name' | 'mark' | 'annex' | 'isLetter'> & {
  readonly isLetter?: true;
  readonly annex?: readonly Block[];
  /** Distinguishes documents of one kind in the file name; empty for the city. */
  readonly about: string;
};

/** 淄博市 + 市审计局 = 淄博市审计局; a line to fill in where a pack names no place. */
export const unitOf = ({ letterhead }: Pack, unit: string): string =>
  letterhead
    ? letterhead.replace(/[市省县区]$/u, '') + unit.replace(/^(?![市省])/u, '市')
    : `＿＿＿＿${unit}`;

/** What the work is done by, as a document cites it. */
export const policyOf = ({ policy, document }: Pack): Part =>
  policy || document
    ? {
        kind: 'clause',
        text: bracketed(policy ? POLICIES[policy].title : document),
        source: policy ?? 'local',
      }
    : '国家关于政务信息系统整合共享的有关规定';

const bracketed = (title: string): string => (title.startsWith('《') ? title : `《${title}》`);

const officeOf = ({ duties }: Pack): string | undefined =>
  duties.find(({ list }) => list === 'report-upward')?.receiver.split('、')[0];

export const AUDIT_BUREAU = '审计局';
/** The office that leads the work, as the pack names it. */
export const officeName = (pack: Pack): string => unitOf(pack, officeOf(pack) ?? '人民政府办公室');
export const auditBureauName = (pack: Pack): string =>
  unitOf(pack, pack.letterhead.endsWith('省') ? '省审计厅' : `${pack.letterhead ? '市' : ''}审计局`);
