import { displayValue } from '../../core/survey/survey.js';
import type { Shape } from '../api.js';
import { ToneTag } from './tone-tag.js';

/** An answer as read, beside it as typed where that differs. */
export const EvidenceAnswer = ({ value, raw, assumed }: Shape<'EvidenceDto'>) => (
  <>
    {displayValue(value) || '（空白）'}
    {raw && raw !== displayValue(value) ? <ToneTag tone="quiet">原文：{raw}</ToneTag> : null}
    {assumed ? <ToneTag tone="doubtful">空白，按此推定</ToneTag> : null}
  </>
);
