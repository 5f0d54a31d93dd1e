import { Alert } from 'antd';
import type { Shape } from '../api.js';
import { wrongCells } from './wrong-cells.js';

/** What a check says in one sentence each, and what to do about it: nobody should wonder whether he may hand it in. */
export function CheckVerdict({ preview }: { readonly preview: Shape<'UploadDto'> }) {
  const { units, sentences, files, counts } = preview;
  const cells = wrongCells(files);
  const errors = cells.filter(({ isError }) => isError).length;
  const ofUnits = new Set(units.map(({ sentence }) => sentence.trim()));
  return (
    <>
      <Alert
        showIcon
        style={{ marginBottom: 6 }}
        type={counts.stored ? (errors || counts.rejected ? 'warning' : 'success') : 'error'}
        title={
          !counts.stored
            ? '还不能提交：没有一行可以收入。请照下面所列改正。'
            : errors || counts.rejected
              ? `请先改正：有误 ${errors} 格，请核对 ${cells.length - errors} 格`
              : cells.length
                ? `可以提交。另有 ${cells.length} 格请核对，确实如此的不必改。`
                : '可以提交，没有发现填写错误。'
        }
        description={
          <>
            {counts.stored && (errors || counts.rejected) ? (
              <div>
                在下面改，或者在表格里改好重新选文件。也可以先提交，有误的格按没有填写处理
                {counts.rejected ? `，未收入的 ${counts.rejected} 行不提交` : ''}，之后再更正。
              </div>
            ) : null}
            {[...ofUnits].map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </>
        }
      />
      <p style={{ margin: '0 0 8px', color: '#56606e' }}>
        {sentences.filter((sentence) => !ofUnits.has(sentence.trim())).join(' ')}
      </p>
    </>
  );
}
