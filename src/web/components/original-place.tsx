import { useQuery } from '@tanstack/react-query';
import { Drawer, Grid } from 'antd';
import { type ReactNode, createContext, useContext, useState } from 'react';
import { type Shape, answered, api } from '../api.js';
import { OriginalRow } from './original-row.js';
import { useKeyboardInside } from './use-keyboard-inside.js';

interface Place {
  /** Opens the original at a cell. */
  readonly show: (cell: string) => void;
  /** Whether a cell of a file belongs to the system of the page. */
  readonly isOwn: (file: string, cell: string) => boolean;
}

const PlaceContext = createContext<Place | null>(null);

/** Where cells can be opened; null where no system stands behind the page. */
export const useOriginalPlace = (): Place | null => useContext(PlaceContext);

interface Props {
  readonly round: string;
  readonly system: string;
  readonly children: ReactNode;
}

/** Everything inside that names a cell of this system opens the original file at it, beside the page. */
export function OriginalPlace({ round, system, children }: Props) {
  const [cell, setCell] = useState<string | null>(null);
  const isWide = Grid.useBreakpoint().lg ?? true;
  useKeyboardInside(cell !== null);
  const { data } = useQuery({
    queryKey: ['system', round, system],
    queryFn: () =>
      answered(api.GET('/api/rounds/{round}/systems/{id}', { params: { path: { round, id: system } } })),
  });
  const isOwn = (file: string, of: string) => data !== undefined && standsIn(data.source, file, of);
  return (
    <PlaceContext value={{ show: setCell, isOwn }}>
      {children}
      <Drawer
        open={cell !== null}
        size={isWide ? 620 : '100%'}
        title={`原件${cell ? `：单元格 ${cell}` : ''}`}
        onClose={() => setCell(null)}
        destroyOnHidden
      >
        {cell === null ? null : <OriginalRow round={round} system={system} cell={cell} />}
      </Drawer>
    </PlaceContext>
  );
}

/** A row of a table, a column of a turned one, or a card, of which only the file is known. */
function standsIn({ file: own, row, column }: Shape<'SourceDto'>, file: string, cell: string): boolean {
  if (file !== own) return false;
  if (row !== null) return cell.replace(/\D/gu, '') === String(row);
  return column === null || columnOf(cell) === column;
}

/** 1-based column of an address: 28 of AB7. */
const columnOf = (cell: string): number =>
  [...cell.replace(/\d/gu, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
