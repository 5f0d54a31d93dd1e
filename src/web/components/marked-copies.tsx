import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { type Shape, uploadForm } from '../api.js';
import { FaultNotice } from './fault-notice.js';
import { fileOf } from './file-of.js';
import { apiInRound } from './in-round.js';
import { saveFile } from './save-file.js';

interface Props {
  readonly round: string;
  readonly files: readonly File[];
}

/** The checked files with every error and warning beside its cell, to be put right at leisure in the workbook. */
export function MarkedCopies({ round, files }: Props) {
  const mark = useMutation({
    mutationFn: () =>
      uploadForm<Shape<'MarkedUploadDto'>>(apiInRound(round, 'marked-copies'), {
        files,
        onProgress: () => undefined,
      }),
    onSuccess: ({ files: [only, ...others] }) => {
      if (only && !others.length) save(only);
    },
  });
  const marked = mark.data?.files ?? [];
  return (
    <>
      {mark.error ? <FaultNotice error={mark.error} /> : null}
      <Flex gap={8} wrap align="center" style={{ marginBottom: 8 }}>
        <Button loading={mark.isPending} onClick={() => mark.mutate()}>
          下载标注错误的原文件
        </Button>
        <Typography.Text type="secondary">
          {mark.data
            ? sentenceOf(marked)
            : '每处错误和提醒都标在原来的格子上，可以在表格里改好再选文件检查；不会提交任何内容。'}
        </Typography.Text>
        {marked.length > 1
          ? marked.map((copy) => (
              <Button key={copy.name} size="small" onClick={() => save(copy)}>
                {markedName(copy)}
              </Button>
            ))
          : null}
      </Flex>
    </>
  );
}

type Marked = Shape<'MarkedFileDto'>;

/** Beside the original in a folder of downloads it must not be taken for it. */
const markedName = ({ name }: Marked): string => name.replace(/\.(\w+)$/u, '（已标注）.$1');

const save = (copy: Marked): void => saveFile(markedName(copy), fileOf(copy));

function sentenceOf(marked: readonly Marked[]): string {
  if (!marked.length) return '这些文件没有可以标注的格子；不能读取的文件请看上面的说明。';
  const rebuilt = marked
    .filter(({ isRebuilt }) => isRebuilt)
    .map(({ file, member }) => `“${member ?? file}”`);
  const how = marked.length > 1 ? `已标注 ${marked.length} 个文件，逐个保存：` : '已标注并保存。';
  return rebuilt.length
    ? `${how}（${rebuilt.join('、')}不能在原件上标注，或者含有涉密的行：已按读到的内容另做一份，涉密的行不在其中）`
    : how;
}
