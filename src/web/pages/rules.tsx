import { Collapse, Typography } from 'antd';
import { PageTitle } from '../components/page-title.js';
import { ClauseQuote } from '../components/clause-quote.js';
import { THEME_TITLES, useRules } from '../components/use-rules.js';
import { VerdictTag } from '../components/verdict-tag.js';

/** Every rule: what it means, the clause it rests on, its thresholds and where they come from, how it can err. */
export default function RulesPage() {
  const rules = [...useRules().values()];
  return (
    <>
      <PageTitle title="判定规则" lead="每条规则的条款、含义、阈值及其来源、示例和可能的误判。" />
      {Object.entries(THEME_TITLES).map(([theme, title]) => (
        <section key={theme} style={{ marginBottom: 16 }}>
          <h2 style={{ fontSize: 16 }}>{title}</h2>
          <Collapse
            size="small"
            items={rules
              .filter((rule) => rule.theme === theme)
              .map((rule) => ({
                key: rule.id,
                label: (
                  <span className="rule-heading">
                    <strong>{rule.title}</strong>
                    <Typography.Text type="secondary">{rule.meaning}</Typography.Text>
                  </span>
                ),
                children: (
                  <>
                    <Typography.Paragraph>{rule.meaning}</Typography.Paragraph>
                    {rule.basis.map((clause) => (
                      <ClauseQuote key={`${clause.policy} ${clause.item}`} clause={clause} />
                    ))}
                    {rule.parameters.map(({ id, label, unit, default: value, source }) => (
                      <div key={id}>
                        {label}：{value}
                        {unit}（{source}）
                      </div>
                    ))}
                    <h3 style={{ fontSize: 14, marginBottom: 4 }}>示例</h3>
                    {rule.examples.map(({ why, verdicts }) => (
                      <div key={why}>
                        {verdicts.map((verdict, index) => (
                          <VerdictTag key={`${verdict} ${String(index)}`} verdict={verdict} />
                        ))}
                        {why}
                      </div>
                    ))}
                    <h3 style={{ fontSize: 14, marginBottom: 4 }}>可能的误判</h3>
                    <ul style={{ margin: 0 }}>
                      {rule.pitfalls.map((pitfall) => (
                        <li key={pitfall}>{pitfall}</li>
                      ))}
                    </ul>
                    <a href={`/api/reference/rules/${rule.id}/page`} target="_blank" rel="noreferrer">
                      打开可打印的规则说明
                    </a>
                  </>
                ),
              }))}
          />
        </section>
      ))}
    </>
  );
}
