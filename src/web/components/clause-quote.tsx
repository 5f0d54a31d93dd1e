import { Typography } from 'antd';
import { POLICIES, type PolicyId, citePlace, titleOf } from '../../core/survey/citation.js';
import type { Shape } from '../api.js';

/** The words of the policy, with where they stand. */
export function ClauseQuote({ clause }: { readonly clause: Shape<'ClauseDto'> }) {
  const title = clause.document ?? POLICIES[clause.policy as PolicyId]?.title ?? clause.policy;
  return (
    <blockquote className="clause" style={{ marginInline: 0 }}>
      “{clause.text}”
      <Typography.Text type="secondary">
        {' '}
        —— {titleOf(title)}
        {citePlace(clause.item)}
      </Typography.Text>
    </blockquote>
  );
}
