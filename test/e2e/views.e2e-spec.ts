import type { Actor } from '../../src/app/actor.js';
import { changeView, deleteView, listViews, saveView } from '../../src/app/keep-views.js';
import { OwnRegister } from '../../src/app/own-register.js';
import type { Ports } from '../../src/app/ports.js';
import { DATABASES, type TestRegister } from './store-samples.js';

const QUERY = { text: '视频', lifecycle: '已建', columns: 'function.annualOpsCost', sort: 'annualOpsCost' };
const person = (name: string, role: Actor['role']): Actor => ({ name, role, department: null });

describe.each(DATABASES)('views of the register on %s', (_, open) => {
  let test: TestRegister;
  let [bureau, colleague, office]: Ports[] = [];

  beforeAll(async () => {
    test = await open();
    [bureau, colleague, office] = [
      person('shenji', 'auditBureau'),
      person('shen2', 'auditBureau'),
      person('bangong', 'office'),
    ].map((actor) => ({ register: test.register, actor }) as unknown as Ports);
  });
  afterAll(() => test.close());

  const names = async (ports: Ports | undefined) => (await listViews(ports!)).map(({ name }) => name);

  it('are for whoever saved them, until they are shared with the side', async () => {
    const view = await saveView({ name: ' 已建视频 ', query: QUERY, isShared: false }, bureau!);
    expect(view).toMatchObject({ name: '已建视频', query: QUERY, owner: 'shenji', side: 'auditBureau' });
    expect([await names(bureau), await names(colleague), await names(office)]).toEqual([
      ['已建视频'],
      [],
      [],
    ]);
    await changeView(view.id, { isShared: true }, bureau!);
    expect([await names(colleague), await names(office)]).toEqual([['已建视频'], []]);
    await expect(changeView(view.id, { name: '别人的' }, colleague!)).rejects.toThrow('没有找到');
    await expect(deleteView(view.id, office!)).rejects.toThrow('没有找到');
    await changeView(view.id, { name: '视频系统', query: { text: '视频' } }, bureau!);
    expect((await listViews(colleague!))[0]).toMatchObject({
      ...{ name: '视频系统', query: { text: '视频' }, isShared: true },
    });
  });

  it('have a name that their owner uses once, and can be brought back', async () => {
    const [first] = await listViews(bureau!);
    await expect(saveView({ name: '视频系统', query: {}, isShared: false }, bureau!)).rejects.toThrow(
      '已经有名为“视频系统”的视图',
    );
    const second = await saveView({ name: '全部', query: {}, isShared: false }, bureau!);
    await expect(changeView(second.id, { name: '视频系统' }, bureau!)).rejects.toThrow('已经有');
    await saveView({ name: '视频系统', query: {}, isShared: false }, colleague!);
    const { name, query, isShared } = await deleteView(first!.id, bureau!);
    expect(await names(bureau)).toEqual(['全部']);
    expect(await saveView({ name, query, isShared }, bureau!)).toMatchObject({
      name: '视频系统',
      isShared: true,
    });
  });

  it('hold what a page of systems can be asked, nothing about persons, and no more than 50', async () => {
    const bad = [
      { page: '3' },
      { contactName: '张三' },
      { sort: 'contactPhone' },
      { lifecycle: '没有这一项' },
      { columns: 'function.nothing' },
      { order: 'up' },
      { text: 'a\u0000' },
      { text: 7 as unknown as string },
    ];
    for (const query of bad)
      await expect(saveView({ name: '不行', query, isShared: false }, office!)).rejects.toThrow(
        '视图里不能有',
      );
    await expect(saveView({ name: ' ', query: {}, isShared: false }, office!)).rejects.toThrow('视图名称');
    for (let index = 0; index < 50; index++)
      await saveView({ name: `视图${index}`, query: {}, isShared: false }, office!);
    await expect(saveView({ name: '多一个', query: {}, isShared: false }, office!)).rejects.toThrow(
      '已有 50 个',
    );
  });

  it('are no part of what a department sees, and every change of one is recorded', async () => {
    const own = new OwnRegister(test.register, '示例局', () => Promise.resolve(new Set()));
    expect([await own.views.visible('shenji', 'auditBureau'), await own.views.find(1)]).toEqual([[], null]);
    const { items } = await test.register.trail.query({ offset: 0, limit: 200 });
    const acts = items.filter(({ action }) => action.startsWith('saved-view.')).map(({ action }) => action);
    expect(new Set(acts)).toEqual(new Set(['saved-view.save', 'saved-view.change', 'saved-view.delete']));
    expect(JSON.stringify(items)).not.toContain('视频');
  });
});
