import type { TableColumn } from '../lists/table.js';

/** What a query is asked about; nothing means the whole inventory. */
export interface About {
  readonly department?: string;
  readonly rule?: string;
  readonly system?: string;
}

/** A number that was worked out: what it counts or sums, by which query, over which rows. */
export interface Figure {
  readonly kind: 'figure';
  readonly value: number;
  /** As printed: 1,234.56 */
  readonly text: string;
  readonly unit: string;
  /** Id in QUERIES. */
  readonly query: string;
  /** What the query was asked about. */
  readonly about: About;
  /** What was counted or summed: ids of systems, names of units, ids of groups. */
  readonly rows: readonly string[];
}

/** Text whose numerals are not results: a date, a clause, a number of a document, words quoted from a survey. */
export interface Stated {
  readonly kind: 'date' | 'clause' | 'document-number' | 'quotation' | 'threshold' | 'ordinal' | 'code';
  readonly text: string;
  /** Where it stands: a cell, an article, an id. */
  readonly source: string;
}

/** Plain words hold no numerals: whoever writes one has to say where it comes from. */
export type Part = string | Figure | Stated;

export interface Paragraph {
  readonly kind: 'body' | 'heading' | 'subheading' | 'note' | 'centred' | 'flush';
  readonly parts: readonly Part[];
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Pick<TableColumn, 'title' | 'width' | 'align'>[];
  readonly rows: readonly (readonly (readonly Part[])[])[];
  /** Set smaller: long tables of an annex. */
  readonly isFine?: true;
}

/** A text as a QR code. */
export interface CodeBlock {
  readonly kind: 'code';
  readonly text: string;
}

export type Block = Paragraph | DocumentTable | CodeBlock;

/** An official document as content; knows neither fonts nor files. */
export interface OfficialDocument {
  readonly id: string;
  /** Also the name of the file. */
  readonly name: string;
  readonly title: readonly Part[];
  /** 发文机关标志, red across the top; empty for records. */
  readonly issuer: readonly Part[];
  /** 信函格式 instead of 文件. */
  readonly isLetter: boolean;
  /** 发文字号, left open where the office has not given one. */
  readonly number: readonly Part[];
  /** 主送机关; empty for records that are sent to nobody. */
  readonly addressee: readonly Part[];
  readonly blocks: readonly Block[];
  readonly attachments: readonly (readonly Part[])[];
  /** Who signs and when; lines to be signed by hand for records. */
  readonly signature: readonly (readonly Part[])[];
  /** 附件 behind the signature, on a page of their own. */
  readonly annex: readonly Block[];
  /** Across the top, such as 草稿. */
  readonly mark: string;
}
