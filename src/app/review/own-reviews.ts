import type { Page } from '../page.js';
import type { CaseFacts, ReviewCase } from '../../core/review/review-case.js';
import type { NameTold } from '../names-told.js';
import type {
  CaseQuery,
  GroupRelease,
  HandedInFile,
  RecordedEvent,
  ReviewReader,
  SecondReading,
} from '../reviews-port.js';

/** Cases as a department may read them: its own. Those of others are as unknown here as what does not exist. */
export class OwnReviews implements ReviewReader {
  constructor(
    private readonly whole: ReviewReader,
    private readonly department: string,
    private readonly told: () => Promise<NameTold>,
  ) {}

  async cases(query: CaseQuery): Promise<Page<ReviewCase>> {
    if (query.department !== undefined && query.department !== this.department)
      return { total: 0, items: [] };
    const { total, items } = await this.whole.cases({ ...query, department: this.department });
    return { total, items: await this.own(items) };
  }

  async casesOfRound(round: string): Promise<readonly ReviewCase[]> {
    return this.own(await this.whole.casesOfRound(round));
  }

  async casesWithSavings(round: string): Promise<readonly ReviewCase[]> {
    return this.own(await this.whole.casesWithSavings(round));
  }

  async case(id: string): Promise<ReviewCase | null> {
    const found = await this.whole.case(id);
    return (found && (await this.own([found]))[0]) ?? null;
  }

  async events(id: string): Promise<readonly RecordedEvent[]> {
    return (await this.case(id)) ? this.signed(await this.whole.events(id)) : [];
  }

  async eventsOfRound(round: string): Promise<readonly RecordedEvent[]> {
    const own = new Set((await this.casesOfRound(round)).map(({ id }) => id));
    return this.signed((await this.whole.eventsOfRound(round)).filter((event) => own.has(event.case)));
  }

  async files(id: string): Promise<readonly HandedInFile[]> {
    return (await this.case(id)) ? this.signed(await this.whole.files(id)) : [];
  }

  /** Which findings are open to whom stands in the findings themselves, and names nobody. */
  releases(round: string): Promise<readonly GroupRelease[]> {
    return this.whole.releases(round);
  }

  /** What a second person decided is the audit bureau's own. */
  secondReadings(): Promise<readonly SecondReading[]> {
    return Promise.resolve([]);
  }

  private async own(cases: readonly ReviewCase[]): Promise<readonly ReviewCase[]> {
    const name = await this.told();
    return cases
      .filter(({ department }) => department === this.department)
      .map((item) => ({ ...item, facts: factsTold(item.facts, name) }));
  }

  private async signed<T extends { readonly by: string }>(lines: readonly T[]): Promise<readonly T[]> {
    const name = await this.told();
    return lines.map((line) => ({ ...line, by: name(line.by) }));
  }
}

/** Every fact of a case is signed in the same way. */
function factsTold(facts: CaseFacts, name: NameTold): CaseFacts {
  const told = <T extends { readonly by: string } | null>(fact: T): T =>
    fact && { ...fact, by: name(fact.by) };
  return {
    notice: told(facts.notice),
    reply: told(facts.reply),
    overdue: told(facts.overdue),
    decision: told(facts.decision),
    dismissal: told(facts.dismissal),
    disposition: told(facts.disposition),
    listing: told(facts.listing),
    deferral: told(facts.deferral),
    appeal: told(facts.appeal),
    proofs: facts.proofs.map(told),
    saving: told(facts.saving),
    closure: told(facts.closure),
  };
}
