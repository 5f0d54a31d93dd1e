import type { CaseDetailDto, CasePage } from '../../src/server/reviews/case.dto.js';
import type { Browser } from './browser.js';
import { type IsolatedCity, OWN, ROUND, buildCity } from './isolated-city.js';

const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;
const OURS = `department=${encodeURIComponent(OWN)}`;
const DAY = '2026-01-05';

let city: IsolatedCity;
let colleague: Browser;
let subject: string;

beforeAll(async () => {
  city = await buildCity();
  const { auditBureau, office, department } = city.people;
  const taken = async (who: Browser, path: string, body: object) => {
    const { status, body: said } = await who.post<object>(path, body);
    expect([path, status, status < 300 ? '' : JSON.stringify(said)]).toEqual([path, expect.any(Number), '']);
  };
  await taken(auditBureau, `${IN_ROUND}/cases`, { on: DAY });
  const { items } = (await auditBureau.get<CasePage>(`${IN_ROUND}/cases?${OURS}&kind=duplicate`)).body;
  subject = items[0]?.id ?? '';
  const step = (who: Browser, body: object) =>
    taken(who, `cases/${subject}/steps`, { on: DAY, files: [], ...body });
  await step(auditBureau, { step: 'notify', replyBy: '2026-01-20' });
  await step(department, { step: 'reply', answer: 'explain', reason: '两套系统服务对象不同' });
  await step(auditBureau, { step: 'decide', decision: 'keep', reason: '服务对象确实不同，予以保留' });
  await step(office, { step: 'dispose', disposition: 'keep', reason: '按认定结论予以保留' });
  const system = items[0]?.system ?? '';
  await taken(department, `${IN_ROUND}/systems/${system}/deferrals`, {
    ...{ reason: '新平台年底才能承接', requestedOn: DAY, expiresOn: '2026-06-30' },
  });
  const waivers = await auditBureau.get<{ items: { id: number }[] }>(`waivers?on=${DAY}`);
  await taken(auditBureau, `waivers/${waivers.body.items[0]?.id}/ruling`, { on: DAY, reason: '情况属实' });
  await taken(office, `receipts/${city.ids.own.receipt}/return`, { reason: '第三行请补填', on: DAY });
  colleague = await city.staff.hire('sanjiang', 'department', OWN);
});
afterAll(() => city?.close());

/** Every answer in which somebody's act is told to a department. */
const told = async (who: Browser): Promise<string> => {
  const paths = [
    ...[`cases/${subject}`, `${IN_ROUND}/cases?limit=200&${OURS}`, `${IN_ROUND}/progress?on=${DAY}`],
    ...[`waivers?on=${DAY}&${OURS}`, `${IN_ROUND}/submissions?limit=200&${OURS}`, `${IN_ROUND}/reporting`],
    `receipts/${city.ids.own.receipt}`,
  ];
  const texts = await Promise.all(paths.map(async (path) => (await who.request(path)).text()));
  return texts.join('\n');
};

it('a department reads of bureau and office what they are, and of its own people who they are', async () => {
  const text = await told(colleague);
  expect(['shenji', 'bangong', 'jinsique'].filter((name) => text.includes(name))).toEqual([]);
  const { events } = (await colleague.get<CaseDetailDto>(`cases/${subject}`)).body;
  expect(events.map(({ step, by }) => [step, by])).toEqual([
    ['found', '审计局'],
    ['notify', '审计局'],
    ['reply', 'shuili某'],
    ['decide', '审计局'],
    ['dispose', '办公室'],
  ]);
  expect(text).toContain('第三行请补填');
  expect(text).toContain('"by":"办公室"');
});

it('what answers a step of a department says no more', async () => {
  const appeal = { step: 'appeal', on: DAY, reason: '请一并考虑数据迁移的费用', files: [] };
  const { status, body } = await city.people.department.post<object>(`cases/${subject}/steps`, appeal);
  expect([status, /shenji|bangong/u.test(JSON.stringify(body))]).toEqual([200, false]);
});

it('bureau and office go on reading accounts, which they can look up', async () => {
  const text = await told(city.people.auditBureau);
  for (const name of ['shenji', 'bangong', 'shuili']) expect(text).toContain(`"${name}"`);
});
