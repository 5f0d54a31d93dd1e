import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { type FieldId, headingOf } from '../../core/survey/survey.js';
import type { Shape } from '../api.js';
import { ClauseQuote } from './clause-quote.js';
import { EvidenceTable } from './evidence-table.js';
import { useRules } from './use-rules.js';
import { VerdictTag } from './verdict-tag.js';

interface Props {
  readonly verdict: Shape<'VerdictDto'>;
  /** What else is known of it: what would turn it, what was waived. */
  readonly children?: ReactNode;
}

/** One verdict, complete: rule, clause, thresholds with their source, evidence, and what is missing. */
export function VerdictCard({ verdict, children }: Props) {
  const rule = useRules().get(verdict.rule);
  const thresholds = Object.entries(verdict.thresholds).map(([id, value]) => {
    const parameter = rule?.parameters.find((item) => item.id === id);
    return `${parameter?.label ?? id}：${value}${parameter?.unit ?? ''}（${parameter?.source ?? '本单位设定'}）`;
  });
  return (
    <section style={{ padding: '8px 0 12px', borderBottom: '1px solid #e2e6ec' }}>
      <Flex gap={8} align="center" wrap>
        <VerdictTag verdict={verdict.verdict} />
        <Typography.Text strong>{rule?.title ?? verdict.rule}</Typography.Text>
        {verdict.note ? <Typography.Text>{verdict.note}</Typography.Text> : null}
      </Flex>
      <ClauseQuote clause={verdict.clause} />
      {thresholds.length ? <div>阈值：{thresholds.join('；')}</div> : null}
      {verdict.missing.length ? (
        <div>缺少的答案：{verdict.missing.map((field) => headingOf(field as FieldId)).join('、')}</div>
      ) : null}
      {children}
      <EvidenceTable evidence={verdict.evidence} />
    </section>
  );
}
