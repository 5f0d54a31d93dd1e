import { Alert, Button, Flex } from 'antd';
import type { Shape } from '../api.js';
import { saveFile } from './save-file.js';

interface Props {
  readonly files: readonly File[];
  readonly corrected: readonly Shape<'CorrectedFileDto'>[];
}

/** What was put right in which file, what could not be and why, and the files as they are now, to keep. */
export function CorrectedFiles({ files, corrected }: Props) {
  if (!corrected.length) return null;
  return corrected.map(({ file, member, applied, left, message }) => (
    <Alert
      key={`${file} ${member ?? ''}`}
      type={left.length ? 'warning' : 'success'}
      style={{ marginBottom: 6 }}
      title={`${member ?? file}：改正 ${applied.length} 格${left.length ? `，${left.length} 格没有改` : ''}。${message ?? ''}`}
      description={left.map(({ sheet, cell, why }) => (
        <div key={`${sheet} ${cell}`}>
          {sheet}!{cell}：{why}
        </div>
      ))}
      action={
        <Flex gap={6} wrap>
          {files
            .filter(({ name }) => name === file)
            .map((made) => (
              <Button key={made.name} size="small" onClick={() => saveFile(made.name, made)}>
                保存改好的表格
              </Button>
            ))}
        </Flex>
      }
    />
  ));
}
