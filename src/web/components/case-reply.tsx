import { ANSWER_TITLES } from '../../core/review/review-case.js';
import type { Shape } from '../api.js';
import { usePersonNames } from './use-person-names.js';

interface Reply {
  readonly answer: keyof typeof ANSWER_TITLES;
  readonly reason: string;
  readonly on: string;
  readonly by: string;
}

/** What the department says, before anything else that was said. */
export function CaseReply({
  subject,
  events,
}: Pick<Shape<'CaseDetailDto'>, 'events'> & { readonly subject: Shape<'CaseDto'> }) {
  const nameOf = usePersonNames();
  const reply = (subject.facts as { readonly reply?: Reply | null }).reply;
  if (!reply) return null;
  const files = events.filter(({ step }) => step === 'reply').flatMap((event) => event.files);
  return (
    <section className="clause" aria-label="部门答复">
      <strong>部门答复：{ANSWER_TITLES[reply.answer]}</strong>（{nameOf(reply.by)}，{reply.on}）
      {reply.reason ? <div>{reply.reason}</div> : null}
      {files.map(({ sha256, name }) => (
        <div key={sha256}>
          <a href={`/api/cases/${encodeURIComponent(subject.id)}/attachments/${sha256}`}>附件：{name}</a>
        </div>
      ))}
    </section>
  );
}
