import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Tabs, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  ANSWER_TITLES,
  DECISION_TITLES,
  DISPOSITION_TITLES,
  KIND_TITLES,
  PROOF_TITLES,
  STATE_TITLES,
} from '../../core/review/review-case.js';
import { EVENT_TITLES, type EventName } from '../../core/review/review-event.js';
import { STEP_TITLES, type StepName } from '../../core/review/step-name.js';
import { type Shape, answered, api } from '../api.js';
import { ROLE_TITLES, money } from '../words.js';
import { FaultNotice } from './fault-notice.js';
import { daysUntil } from './days-until.js';
import { usePersonNames } from './use-person-names.js';
import { Loading } from './loading.js';
import { CaseReply } from './case-reply.js';
import { systemAddress } from './in-round.js';
import { OriginalPlace } from './original-place.js';
import { OriginalRow } from './original-row.js';
import { ReplyClock } from './reply-clock.js';
import { replyUntil } from './reply-until.js';
import { StepDialog } from './step-dialog.js';
import { ToneTag } from './tone-tag.js';
import { VerdictCard } from './verdict-card.js';

interface Props {
  readonly id: string;
  /** A step asked for from outside, by a key of the keyboard. */
  readonly asked?: { readonly step: StepName; readonly decision?: string } | null;
  readonly onDone?: (isTaken: boolean) => void;
}

/** Words of what a step said, by the name the history gives it. */
const DETAIL_WORDS: Readonly<Record<string, (value: string) => string>> = {
  replyBy: (value) => `说明期限 ${value}`,
  answer: (value) => ANSWER_TITLES[value as keyof typeof ANSWER_TITLES] ?? value,
  decision: (value) => `认定为${DECISION_TITLES[value as keyof typeof DECISION_TITLES] ?? value}`,
  disposition: (value) => DISPOSITION_TITLES[value as keyof typeof DISPOSITION_TITLES] ?? value,
  survivor: (value) => `整合到 ${value}`,
  dueOn: (value) => `完成时限 ${value}`,
  expiresOn: (value) => `暂缓至 ${value}`,
  amount: (value) => `核减 ${value} 万元/年`,
};

/** One matter whole: why it is suspected, what was said and decided, and what may be done next. */
export function CaseDetail({ id, asked = null, onDone }: Props) {
  const [chosen, setChosen] = useState<StepName | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', id],
    queryFn: () => answered(api.GET('/api/cases/{case}', { params: { path: { case: id } } })),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在读取事项" />;
  const { case: subject, verdicts, events } = data;
  const step = chosen ?? (asked && subject.nextSteps.includes(asked.step) ? asked.step : null);
  const until = replyUntil(subject);
  const isEarly = until !== null && daysUntil(until) >= 0;
  const isTooEarly = (name: string) => name === 'overdue' && isEarly;
  const steps = subject.nextSteps.toSorted(
    (a, b) => Number(isTooEarly(a)) - Number(isTooEarly(b)) || byDirection(a, b),
  );
  const close = (isTaken: boolean) => {
    setChosen(null);
    if (isTaken) void refetch();
    onDone?.(isTaken);
  };
  return (
    <OriginalPlace round={subject.round} system={subject.system}>
      <article aria-label={subject.systemName}>
        <Flex gap={8} align="center" wrap>
          <h2 style={{ fontSize: 17, margin: 0 }}>{subject.systemName}</h2>
          <ToneTag tone={subject.kind === 'rectify' ? 'doubtful' : 'bad'}>
            {KIND_TITLES[subject.kind as keyof typeof KIND_TITLES]}
          </ToneTag>
          <ToneTag tone="quiet">{STATE_TITLES[subject.state as keyof typeof STATE_TITLES]}</ToneTag>
          <ReplyClock subject={subject} />
          <Link to={systemAddress(subject.round, subject.system)}>全部填报内容</Link>
        </Flex>
        <Typography.Paragraph type="secondary" style={{ margin: '2px 0 8px' }}>
          {subject.department}；年度运维资金 {money(subject.spent)}
          {subject.isIssuedFromAbove ? '；国家或省级配发，不由本市关停' : ''}
        </Typography.Paragraph>
        {subject.goneInRun === null ? null : (
          <Alert
            type="warning"
            title={`第 ${subject.goneInRun} 次判定不再认为它有疑点，请核对后决定。`}
            style={{ marginBottom: 8 }}
          />
        )}
        <Flex gap={8} wrap align="center" style={{ marginBottom: 8 }} className="no-print">
          {steps.map((name, index) => (
            <Button
              key={name}
              disabled={isTooEarly(name)}
              type={index === 0 && !BACKWARD.includes(name) && !isTooEarly(name) ? 'primary' : 'default'}
              onClick={() => setChosen(name as StepName)}
            >
              {STEP_TITLES[name as StepName]}
            </Button>
          ))}
          {isEarly && subject.nextSteps.includes('overdue') ? (
            <Typography.Text type="secondary">
              说明期限 {until}，过了这一天仍未说明的，才能记为逾期未说明
            </Typography.Text>
          ) : null}
        </Flex>
        <Tabs
          size="small"
          items={[
            {
              key: 'evidence',
              label: `疑点与证据（${verdicts.length}）`,
              children: (
                <>
                  <div className="beside">
                    <div>
                      {verdicts.map((verdict) => (
                        <VerdictCard key={verdict.rule} verdict={verdict} />
                      ))}
                    </div>
                    <section aria-label="原件中的这一行，证据已标出" className="beside-original" tabIndex={0}>
                      <OriginalRow
                        round={subject.round}
                        system={subject.system}
                        marked={verdicts.flatMap(({ evidence }) => evidence)}
                      />
                    </section>
                  </div>
                  <CaseReply subject={subject} events={events} />
                </>
              ),
            },
            {
              key: 'history',
              label: `办理过程（${events.length}）`,
              children: (
                <Timeline
                  items={events.map((event) => ({
                    key: event.version,
                    content: <EventLine event={event} subject={id} />,
                  }))}
                />
              ),
            },
          ]}
        />
        {step ? (
          <StepDialog
            key={step}
            subject={subject}
            step={step}
            {...(asked?.decision && chosen === null ? { preset: { decision: asked.decision } } : {})}
            onClose={close}
          />
        ) : null}
      </article>
    </OriginalPlace>
  );
}

/** Steps that lead back come last: the first button is what is usually done. */
const BACKWARD: readonly string[] = ['send-back', 'undo'];
const byDirection = (a: string, b: string): number => BACKWARD.indexOf(a) - BACKWARD.indexOf(b);

function EventLine({
  event,
  subject,
}: {
  readonly event: Shape<'ReviewEventDto'>;
  readonly subject: string;
}) {
  const nameOf = usePersonNames();
  const details = Object.entries(event.details as Record<string, string | number>).map(
    ([name, value]) => DETAIL_WORDS[name]?.(String(value)) ?? `${value}`,
  );
  const who = event.by ? nameOf(event.by) : '程序';
  // To a department others are told as what they are.
  const role = ROLE_TITLES[event.role as keyof typeof ROLE_TITLES] as string | undefined;
  return (
    <>
      <strong>{EVENT_TITLES[event.step as EventName]}</strong>，{event.on}，{who}
      {role && role !== who ? `（${role}）` : ''}
      {details.length ? `：${details.join('，')}` : ''}
      {event.reason ? <div>{event.reason}</div> : null}
      {event.files.map(({ sha256, name, kind }) => (
        <div key={sha256}>
          <a href={`/api/cases/${encodeURIComponent(subject)}/attachments/${sha256}`}>
            {PROOF_TITLES[kind as keyof typeof PROOF_TITLES]}：{name}
          </a>
        </div>
      ))}
    </>
  );
}
