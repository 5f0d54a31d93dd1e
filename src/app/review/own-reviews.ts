import type { Page } from '../page.js';
import type { ReviewCase } from '../../core/review/review-case.js';
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
  ) {}

  async cases(query: CaseQuery): Promise<Page<ReviewCase>> {
    if (query.department !== undefined && query.department !== this.department)
      return { total: 0, items: [] };
    return this.whole.cases({ ...query, department: this.department });
  }

  async casesOfRound(round: string): Promise<readonly ReviewCase[]> {
    return (await this.whole.casesOfRound(round)).filter(({ department }) => department === this.department);
  }

  async casesWithSavings(round: string): Promise<readonly ReviewCase[]> {
    return (await this.whole.casesWithSavings(round)).filter(
      ({ department }) => department === this.department,
    );
  }

  async case(id: string): Promise<ReviewCase | null> {
    const found = await this.whole.case(id);
    return found?.department === this.department ? found : null;
  }

  async events(id: string): Promise<readonly RecordedEvent[]> {
    return (await this.case(id)) ? this.whole.events(id) : [];
  }

  async eventsOfRound(round: string): Promise<readonly RecordedEvent[]> {
    const own = new Set((await this.casesOfRound(round)).map(({ id }) => id));
    return (await this.whole.eventsOfRound(round)).filter((event) => own.has(event.case));
  }

  async files(id: string): Promise<readonly HandedInFile[]> {
    return (await this.case(id)) ? this.whole.files(id) : [];
  }

  /** Which findings are open to whom stands in the findings themselves, and names nobody. */
  releases(round: string): Promise<readonly GroupRelease[]> {
    return this.whole.releases(round);
  }

  /** What a second person decided is the audit bureau's own. */
  secondReadings(): Promise<readonly SecondReading[]> {
    return Promise.resolve([]);
  }
}
