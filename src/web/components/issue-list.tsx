import { Alert, Collapse, Typography } from 'antd';
import type { Shape } from '../api.js';
import { ToneTag } from './tone-tag.js';

type ReadFile = Shape<'ReadFileDto'>;

/** Cells that are listed at all: more are found in the workbook, where each is marked. */
const MOST_CELLS = 300;
/** Cells that are named without opening the cause. */
const SHOWN_AT_ONCE = 2;

interface Cause {
  readonly message: string;
  readonly cells: readonly string[];
  readonly isRefusal: boolean;
}

/** What is wrong, grouped by cause, with every cell it stands in: one mistake made forty times reads once. */
export function IssueList({ files }: { readonly files: readonly ReadFile[] }) {
  const rejected = files.filter(({ status }) => status === 'rejected');
  const warnings = files.flatMap(({ file, warnings: list }) =>
    list.map(({ message, sheet, cell }) => ({ file, message, sheet, cell })),
  );
  const causes = causesOf(files);
  return (
    <>
      {rejected.map(({ file, member, message }) => (
        <Alert
          key={`${file} ${member ?? ''}`}
          type="error"
          showIcon
          title={`${member ?? file}：${message ?? '没有读出内容'}`}
          style={{ marginBottom: 6 }}
        />
      ))}
      {causes.length ? (
        <Collapse
          size="small"
          items={causes.map(({ message, cells, isRefusal }) => ({
            key: message,
            label: (
              <>
                {isRefusal ? <ToneTag tone="bad">未收入</ToneTag> : <ToneTag tone="doubtful">请核对</ToneTag>}
                {message}
                <Typography.Text type="secondary">
                  （{cells.slice(0, SHOWN_AT_ONCE).join('；')}
                  {cells.length > SHOWN_AT_ONCE ? ` 等 ${cells.length} 处` : ''}）
                </Typography.Text>
              </>
            ),
            children: (
              <div style={{ columns: '320px', columnGap: 16 }}>
                {cells.slice(0, MOST_CELLS).map((cell) => (
                  <div key={cell}>{cell}</div>
                ))}
                {cells.length > MOST_CELLS ? <div>…… 共 {cells.length} 处，其余从略</div> : null}
              </div>
            ),
          }))}
        />
      ) : rejected.length ? null : (
        <Alert type="success" showIcon title="没有发现填写错误" />
      )}
      {warnings.length ? (
        <details style={{ marginTop: 8 }}>
          <summary>文件提示（{warnings.length} 条）</summary>
          {warnings.map(({ file, message, sheet, cell }) => (
            <div key={`${file} ${message} ${sheet ?? ''} ${cell ?? ''}`}>
              {file}
              {sheet ? `，${sheet}` : ''}
              {cell ? `!${cell}` : ''}：{message}
            </div>
          ))}
        </details>
      ) : null}
    </>
  );
}

function causesOf(files: readonly ReadFile[]): readonly Cause[] {
  const byMessage = new Map<string, { cells: string[]; isRefusal: boolean }>();
  for (const { file, sheets } of files)
    for (const { sheet, rows } of sheets)
      for (const { issues, accept } of rows)
        for (const { cell, message } of issues) {
          const cause = byMessage.get(message) ?? { cells: [], isRefusal: !accept };
          cause.cells.push(`${file}，${sheet}!${cell}`);
          byMessage.set(message, cause);
        }
  return [...byMessage]
    .map(([message, cause]) => ({ message, ...cause }))
    .sort((a, b) => Number(b.isRefusal) - Number(a.isRefusal) || b.cells.length - a.cells.length);
}
