import { Alert, Collapse, Typography } from 'antd';
import type { Shape } from '../api.js';
import { issueCauses } from './issue-causes.js';
import { ToneTag } from './tone-tag.js';

type ReadFile = Shape<'ReadFileDto'>;

/** Cells that are listed at all: more are found in the workbook, where each is marked. */
const MOST_CELLS = 300;
/** Cells that are named without opening the cause. */
const SHOWN_AT_ONCE = 3;
const WORDS = { refused: '未收入', wrong: '有误', doubtful: '请核对' } as const;
const TONES = { refused: 'bad', wrong: 'bad', doubtful: 'doubtful' } as const;

/** What is wrong, grouped by cause, with every cell it stands in: one mistake made forty times reads once. */
export function IssueList({ files }: { readonly files: readonly ReadFile[] }) {
  const rejected = files.filter(({ status }) => status === 'rejected');
  const warnings = files.flatMap(({ file, warnings: list }) =>
    list.map(({ message, sheet, cell }) => ({ file, message, sheet, cell })),
  );
  const causes = issueCauses(files);
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
          items={causes.map(({ message, cells, weight }) => ({
            key: `${weight} ${message}`,
            label: (
              <>
                <ToneTag tone={TONES[weight]}>{WORDS[weight]}</ToneTag>
                {message}
                <Typography.Text type="secondary">
                  （{cells.slice(0, SHOWN_AT_ONCE).join('、')}
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
