import type { ReviewCase } from '../../core/review/review-case.js';
import type { StepInput } from './step-input.js';

/** Steps that weigh a case; others may well be taken with many for one reason. */
const WEIGHING: readonly string[] = ['decide', 'dismiss', 'uphold'];

/**
 * Why reasons pasted over many cases are refused: texts that are alike once the names are taken out say nothing
 * of the case. Reasons filled in from the evidence of each case differ by it.
 */
export function sameReasons(inputs: readonly StepInput[], cases: readonly ReviewCase[]): readonly string[] {
  const byId = new Map(cases.map((item) => [item.id, item]));
  const byText = new Map<string, string[]>();
  for (const { step, case: id, reason } of inputs) {
    const subject = byId.get(id);
    if (!WEIGHING.includes(step) || !subject || !reason?.trim()) continue;
    const text = bare(reason, subject);
    byText.set(text, [...(byText.get(text) ?? []), subject.systemName]);
  }
  return [...byText.values()]
    .filter((names) => names.length > 1)
    .map(
      (names) =>
        `${names
          .slice(0, 3)
          .map((name) => `“${name}”`)
          .join(
            '、',
          )}等 ${names.length} 件写了同一个理由，每件应当有各自的理由（可用 {规则}{证据}{说明} 代入各件的内容）`,
    );
}

const bare = (reason: string, { systemName, department }: ReviewCase): string =>
  reason.replaceAll(systemName, '').replaceAll(department, '').replace(/\s+/gu, '');
