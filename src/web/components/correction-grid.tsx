import { AutoComplete, Button, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import type { Shape } from '../api.js';
import { type Correction, type WrongCell, wrongCells } from './wrong-cells.js';
import { DataTable } from './data-table.js';
import { ToneTag } from './tone-tag.js';

interface Props {
  readonly files: readonly Shape<'ReadFileDto'>[];
  readonly isBusy: boolean;
  /** What was typed anew, and whether what the program offers is taken too. */
  readonly onCorrect: (corrections: readonly Correction[], takesOffered: boolean) => void;
}

/** The wrong cells alone, to be put right here instead of in the workbook; nothing else of the file is touched. */
export function CorrectionGrid({ files, isBusy, onCorrect }: Props) {
  const cells = wrongCells(files);
  const offered = files.reduce((sum, file) => sum + file.offered.length, 0);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [takesOffered, setTaking] = useState(offered > 0);
  if (!cells.length && !offered) return null;
  const changed = cells.filter(({ key, text }) => (texts.get(key) ?? text) !== text);
  const corrections = changed.map(({ sha256, sheet, cell, key }) => ({
    ...{ sha256, sheet, cell },
    text: texts.get(key) ?? '',
  }));
  return (
    <section aria-label="在这里改正" style={{ marginTop: 12 }}>
      <h2 style={{ fontSize: 15, margin: '0 0 6px' }}>
        在这里改正（只列出有问题的格，有误的在前；可选的答案点一下就列出）
      </h2>
      {offered ? (
        <Checkbox checked={takesOffered} onChange={({ target }) => setTaking(target.checked)}>
          {offered} 处写法由程序统一（全角数字、单位字、明显的日期），其余内容不动
        </Checkbox>
      ) : null}
      {cells.length ? (
        <DataTable<WrongCell>
          aria-label="有问题的格"
          bordered
          rowKey="key"
          dataSource={[...cells]}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 格` }}
          columns={[
            { title: '单元格', dataIndex: 'place', width: 90 },
            { title: '系统', dataIndex: 'system', width: 190 },
            { title: '栏目', dataIndex: 'label', width: 120 },
            {
              title: '问题',
              render: (_, { messages, isError }) => (
                <>
                  <ToneTag tone={isError ? 'bad' : 'doubtful'}>{isError ? '有误' : '请核对'}</ToneTag>
                  {messages.join('；')}
                </>
              ),
            },
            {
              title: '改为',
              width: 260,
              render: (_, { key, text, cell, codes }) => (
                <AutoComplete
                  aria-label={`${cell} 改为`}
                  size="small"
                  maxLength={2000}
                  style={{ width: '100%' }}
                  value={texts.get(key) ?? text}
                  options={codes.map((code) => ({ value: code }))}
                  onChange={(typed: string) => setTexts(new Map(texts).set(key, typed))}
                />
              ),
            },
          ]}
        />
      ) : null}
      <Flex gap={8} style={{ marginTop: 8 }}>
        <Button
          type="primary"
          loading={isBusy}
          disabled={!corrections.length && !(offered && takesOffered)}
          onClick={() => onCorrect(corrections, takesOffered && offered > 0)}
        >
          改好并重新检查
        </Button>
      </Flex>
    </section>
  );
}
