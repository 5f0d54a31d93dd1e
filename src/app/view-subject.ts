import { OPERATION_SUMMARIES } from './api-text.js';

const MOST = 300;

/** What somebody looked at, as the audit trail says it; never words that he searched for. */
export function viewSubject(
  operation: string,
  { things, unit }: { readonly things: readonly string[]; readonly unit?: string | undefined },
): string {
  // The summary up to its first stop is what the operation is called.
  const [name = operation] = (OPERATION_SUMMARIES[operation] ?? operation).split(/[，；：。（]/u);
  const told = [...things, ...(unit === undefined ? [] : [`（${unit}）`])].join(' ');
  return (told ? `${name}：${told}` : name).slice(0, MOST);
}
