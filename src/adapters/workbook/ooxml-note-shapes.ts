/**
 * The legacy drawing that shows notes. Excel, WPS and LibreOffice all read it; it is not always well-formed XML
 * (form controls hold HTML), so that shapes are found by their tags.
 */
export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** A box from one cell to another: column, row and offsets in pixels, as the format has them. */
export type Anchor = readonly [
  left: number,
  leftOffset: number,
  top: number,
  topOffset: number,
  right: number,
  rightOffset: number,
  bottom: number,
  bottomOffset: number,
];

export interface NoteShape {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly anchor: Anchor;
}

const IDS_PER_BLOCK = 1024;
const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>\s*/gu;

export const emptyDrawing = (): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const numberIn = (shape: string, name: string): number =>
  Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`, 'u').exec(shape)?.[1] ?? -1);

const isNote = (shape: string): boolean => /ObjectType="Note"/u.test(shape);

export const countShapes = (vml: string): number => vml.match(SHAPE)?.length ?? 0;

/** Without the shapes of the given cells. */
export function withoutShapes(vml: string, isGone: (row: number, column: number) => boolean): string {
  return vml.replace(SHAPE, (shape) =>
    isNote(shape) && isGone(numberIn(shape, 'Row'), numberIn(shape, 'Column')) ? '' : shape,
  );
}

/** Enlarges or restores the boxes of some cells. */
export function withAnchors(
  vml: string,
  anchorOf: (row: number, column: number, old: string) => string,
): string {
  return vml.replace(SHAPE, (shape) => {
    if (!isNote(shape)) return shape;
    return shape.replace(
      /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/u,
      (_, open: string, old: string, close: string) =>
        open + anchorOf(numberIn(shape, 'Row'), numberIn(shape, 'Column'), old) + close,
    );
  });
}

/** Adds hidden boxes, as notes have them that show when pointed at. */
export function withShapes(vml: string, shapes: readonly NoteShape[]): string {
  const used = [...vml.matchAll(/_x0000_s(\d+)/gu)].map(([, id]) => Number(id));
  const blocks = /<o:idmap[^>]*data="([\d,]+)"/u.exec(vml)?.[1]?.split(',').map(Number) ?? [1];
  let next = Math.max((blocks[0] ?? 1) * IDS_PER_BLOCK, ...used) + 1;
  const drawn = shapes.map((shape) => drawShape(shape, next++)).join('');
  const last = Math.floor((next - 1) / IDS_PER_BLOCK);
  const all = [...new Set([...blocks, ...range(blocks[0] ?? 1, last)])].join(',');
  const type = vml.includes('"_x0000_t202"') ? '' : SHAPE_TYPE;
  const mapped = vml.replace(/(<o:idmap[^>]*data=")[\d,]+"/u, (_, head: string) => `${head}${all}"`);
  const end = mapped.lastIndexOf('</xml>');
  if (end < 0) throw new Error('a drawing of notes is not closed');
  return mapped.slice(0, end) + type + drawn + mapped.slice(end);
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

function drawShape({ row, column, anchor }: NoteShape, id: number): string {
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto" ` +
    'style="position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:80pt;z-index:1;visibility:hidden">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
