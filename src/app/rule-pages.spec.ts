import { RULES } from '../core/rules/index.js';
import { rulePages } from './rule-pages.js';

const pages = new Map(rulePages().map(({ name, html }) => [name, html]));

describe('rulePages', () => {
  it('writes one page per rule and an index that links them all', () => {
    expect([...pages.keys()].sort()).toEqual(['index.html', ...RULES.map(({ id }) => `${id}.html`)].sort());
    for (const { id } of RULES) expect(pages.get('index.html')).toContain(`href="${id}.html"`);
  });

  it('shows clause, meaning, thresholds with their source, examples and pitfalls of every rule', () => {
    for (const rule of RULES) {
      const html = pages.get(`${rule.id}.html`) ?? '';
      const wanted = [
        rule.title,
        rule.meaning,
        ...rule.pitfalls,
        ...rule.basis.map(({ text }) => text),
        ...Object.values(rule.parameters).flatMap(({ label, source }) => [label, source]),
      ];
      expect(wanted.filter((text) => !html.includes(text))).toEqual([]);
      expect(html).toMatch(/<td>(?:[^<]*，)?是/u);
      expect(html).toMatch(/<td>(?:[^<]*，)?否/u);
    }
  });

  it('asks nothing of the network and runs nothing', () => {
    for (const html of pages.values()) expect(html).not.toMatch(/https?:|<script|<link|url\(|@import/u);
  });
});
