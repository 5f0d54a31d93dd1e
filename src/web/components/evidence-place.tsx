import type { Shape } from '../api.js';
import { CellLink } from './cell-link.js';

/** The cell that an answer stands in. */
export function EvidencePlace({ file, sheet, cell }: Shape<'EvidenceDto'>) {
  const text = `${file}，${sheet}${cell ? `!${cell}` : ''}`;
  return cell ? (
    <CellLink file={file} cell={cell}>
      {text}
    </CellLink>
  ) : (
    text
  );
}
