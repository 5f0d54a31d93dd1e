import type { ReactNode } from 'react';
import { useOriginalPlace } from './original-place.js';

interface Props {
  readonly file: string;
  readonly cell: string;
  /** What the place is called; the cell alone when left out. */
  readonly children?: ReactNode;
}

/** A cell of the original; a click opens the file there, where it is a cell of the system of the page. */
export function CellLink({ file, cell, children = cell }: Props) {
  const place = useOriginalPlace();
  if (!place?.isOwn(file, cell)) return <>{children}</>;
  return (
    <button type="button" className="cell-link" title="打开原件的这一格" onClick={() => place.show(cell)}>
      {children}
    </button>
  );
}
