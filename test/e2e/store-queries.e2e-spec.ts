import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileSpool } from '../../src/adapters/files/spool.js';
import { withFindings } from '../../src/app/findings-read-later.js';
import { FoundKeeper } from '../../src/app/found-keeper.js';
import { applyRules } from '../../src/core/audit/apply-rules.js';
import type { Findings } from '../../src/core/audit/finding.js';
import { kindsIn } from '../../src/core/audit/packed-verdicts.js';
import { COUNTED_FIELDS } from '../../src/core/statistics/chart.js';
import { national } from '../../src/core/packs/national.js';
import { rulesInForce } from '../../src/core/packs/pack.js';
import { RULES } from '../../src/core/rules/index.js';
import { randomRecord, randomSource } from '../random-answers.js';
import { AS_OF, sampleWords } from '../sample-systems.js';
import { DATABASES, ROUND, save, stored, submission, type TestRegister, TRIAL } from './store-samples.js';

const SYSTEMS = [
  stored(3, {
    systemName: '公文OA系统',
    lifecycle: '已建',
    networks: ['互联网', '政务外网'],
    monthlyUses: 10,
  }),
  stored(4, { systemName: '100%在线_平台', function: '收发文\\归档', annualOpsCost: 12.5 }),
  stored(5, { systemName: '1000在线平台', networks: ['互联网'], cpuUtilisation: 33.5 }),
  stored(6, { systemName: 'ＯＡ门户', lifecycle: '在建', monthlyUses: 100 }),
];

describe.each(DATABASES)('queries on %s', (_, open) => {
  let test: TestRegister;
  let findings: Findings;
  beforeAll(async () => {
    test = await open();
    await save(test.register, submission(SYSTEMS), submission([stored(3, {})], { department: '财政局' }));
    const random = randomSource(7);
    // Groups are named by the first eight characters of a member.
    const judged = Array.from({ length: 60 }, (__, row) => ({
      ...stored(row, randomRecord(random)),
      id: `S${String(row).padStart(8, '0')}`,
    }));
    const rules = rulesInForce(national, RULES);
    findings = applyRules(judged, { pack: 'national', asOf: AS_OF, rules, words: sampleWords() });
  });
  afterAll(() => test.close());

  const rows = async (query: object) => {
    const page = await test.register.querySystems({ round: ROUND, offset: 0, limit: 50, ...query });
    expect(page.items).toHaveLength(page.total);
    return page.items.map(({ department, source }) => (department === '示例局' ? source.row : department));
  };

  it('find systems by text, in which % and _ mean themselves', async () => {
    expect(await rows({ text: '100%' })).toEqual([4]);
    expect(await rows({ text: '线_平' })).toEqual([4]);
    expect(await rows({ text: '文\\归' })).toEqual([4]);
    expect(await rows({ text: '在线' })).toEqual([4, 5]);
    expect(await rows({ text: '%' })).toEqual([4]);
    expect(await rows({ text: 'oa' })).toEqual([3]);
    expect(await rows({ text: 'ＯＡ' })).toEqual([6]);
    expect(await rows({ text: 'ｏａ' })).toEqual([]);
    expect(await rows({ text: '财政' })).toEqual(['财政局']);
    expect(await rows({ text: "'; --" })).toEqual([]);
    expect(await rows({ text: 'a\0' })).toEqual(await rows({ text: 'a' }));
  });

  it('find systems by their answers', async () => {
    expect(await rows({ where: { lifecycle: '在建' } })).toEqual([6]);
    expect(await rows({ where: { lifecycle: '在' } })).toEqual([]);
    expect(await rows({ where: { networks: '互联网' } })).toEqual([3, 5]);
    expect(await rows({ where: { networks: '政务外网' } })).toEqual([3]);
    expect(await rows({ where: { networks: '网' } })).toEqual([]);
    expect(await rows({ where: { annualOpsCost: '12.50' } })).toEqual([4]);
    expect(await rows({ where: { monthlyUses: '10' } })).toEqual([3]);
    expect(await rows({ where: { cpuUtilisation: '33.5' } })).toEqual([5]);
    for (const monthlyUses of ['', '多', 'NaN', '1e400', '1.5'])
      expect(await rows({ where: { monthlyUses } })).toEqual([]);
    expect(await rows({ where: { lifecycle: '已建', monthlyUses: '100' } })).toEqual([]);
    expect(await rows({ department: '财政局' })).toEqual(['财政局']);
    expect(await rows({ round: '2018普查' })).toEqual([]);
  });

  it('sort systems by their answers, blanks last either way', async () => {
    const all = await test.register.systems(ROUND);
    for (const by of ['annualOpsCost', 'monthlyUses', 'lifecycle', 'systemName'] as const)
      for (const isDescending of [false, true]) {
        const { items } = await test.register.querySystems({
          ...{ round: ROUND, offset: 0, limit: 50 },
          sort: { by, isDescending },
        });
        const answers = items.map(({ values }) => values[by]);
        const known = answers.flatMap((value) => value ?? []);
        expect(answers.slice(known.length)).toEqual(Array(answers.length - known.length).fill(undefined));
        const sorted = [...known].sort((a, b) => (a < b ? -1 : 1));
        expect([by, known]).toEqual([by, isDescending ? sorted.reverse() : sorted]);
        expect(items.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      }
  });

  it('page through everything once', async () => {
    const seen: unknown[] = [];
    for (let offset = 0; offset < 6; offset += 2) {
      const page = await test.register.querySystems({ round: ROUND, offset, limit: 2 });
      expect(page.total).toBe(5);
      seen.push(...page.items.map(({ systemName }) => systemName));
    }
    expect(seen).toEqual((await test.register.systems(ROUND)).map(({ systemName }) => systemName));
  });

  it('give back a run and its findings byte for byte', async () => {
    const run = {
      round: ROUND,
      pack: 'national',
      asOf: AS_OF,
      digest: 'd1',
      createdAt: '2018-01-02T03:04:05.678Z',
      rules: [{ id: 'low-usage', parameters: { monthlyUses: 10 } }],
      submissions: ['QC2017-1'],
    };
    const saved = await test.register.write(TRIAL, (writer) => writer.saveRun(run, findings));
    expect(saved).toEqual({ id: saved.id, ...run });
    expect(await test.register.run(saved.id)).toEqual(saved);
    expect(await test.register.runs(ROUND)).toEqual([saved]);
    expect(await test.register.runs('2018普查')).toEqual([]);
    expect(findings.systems.flatMap(({ verdicts }) => verdicts).length).toBeGreaterThan(700);
    expect(JSON.stringify(await test.register.findings(saved.id))).toBe(JSON.stringify(findings));
    expect(await test.register.findings(saved.id + 1)).toBeNull();
    // Read back from disk system by system it says the same, from the first to the last and the other way round.
    const folder = mkdtempSync(join(tmpdir(), 'qingcha-later-'));
    const ports = { register: test.register, openSpool: () => new FileSpool(folder) };
    const systems = await test.register.systems(ROUND);
    await withFindings(saved, ports, (later) => {
      expect(JSON.stringify(later.findings)).toBe(JSON.stringify(findings));
      expect(JSON.stringify(later.systems.toReversed())).toBe(JSON.stringify(systems.toReversed()));
      const verdicts = later.findings.systems.toReversed().map((system) => system.verdicts);
      expect(verdicts).toEqual(findings.systems.toReversed().map((system) => system.verdicts));
      return Promise.resolve();
    });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    expect(await test.register.run(saved.id + 1)).toBeNull();
  });

  it('count what whole systems and findings say, without reading their cells', async () => {
    const [run] = await test.register.runs();
    const { statistics } = test.register;
    const systems = await test.register.systems(ROUND);
    const counted = await statistics.systems(ROUND);
    const kept = ({ values }: { readonly values: object }) =>
      Object.entries(values).filter(([field]) => (COUNTED_FIELDS as readonly string[]).includes(field));
    expect(new Map(counted.map((one) => [one.id, kept(one)]))).toEqual(
      new Map(systems.map((one) => [one.id, kept(one)])),
    );
    const answered = await statistics.answered(ROUND);
    for (const field of ['networks', 'annualOpsCost', 'function'] as const)
      expect([field, answered.get(field)]).toEqual([
        field,
        systems.filter(({ values }) => values[field] !== undefined).length,
      ]);
    expect(await statistics.totals(ROUND)).toEqual({ systems: systems.length, opsCost: 12.5 });
    const outline = await statistics.outline(run?.id ?? 0);
    expect(outline.systems.map(({ id, zombie, kinds }) => [id, zombie, kindsIn(kinds)])).toEqual(
      findings.systems.map(({ id, zombie, verdicts }) => [
        id,
        zombie,
        verdicts.map(({ rule, verdict }) => ({ rule, verdict })),
      ]),
    );
    expect(outline.groups).toEqual(findings.groups.map(({ members, survivor }) => ({ members, survivor })));
    expect(outline.sameSystem).toEqual(findings.sameSystem);
    expect(await statistics.suspected(run?.id ?? 0)).toEqual({
      dormant: findings.systems.filter(({ zombie }) => zombie === 'flagged').length,
      grouped: new Set(findings.groups.flatMap(({ members }) => members)).size,
    });
  });

  it('find verdicts by rule, verdict, standing and system', async () => {
    const [run] = await test.register.runs();
    const every = findings.systems.flatMap(({ id, zombie, verdicts }) =>
      verdicts.map((verdict) => ({ id, zombie, verdict })),
    );
    const query = (filter: object) =>
      test.register.queryVerdicts({ run: run?.id ?? 0, offset: 0, limit: 10_000, ...filter });
    expect((await query({})).items.map(({ verdict }) => verdict)).toEqual(
      every.map(({ verdict }) => verdict),
    );
    const flagged = every.filter(
      ({ zombie, verdict }) =>
        zombie === 'flagged' && verdict.rule === 'low-usage' && verdict.verdict === 'flagged',
    );
    expect(flagged.length).toBeGreaterThan(0);
    const page = await query({ rules: ['low-usage'], verdict: 'flagged', zombie: 'flagged' });
    expect(page.items.map(({ systemId }) => systemId)).toEqual(flagged.map(({ id }) => id));
    const dormant = ['low-usage', 'idle-resources'];
    expect((await query({ rules: dormant, verdict: 'flagged' })).total).toBe(
      every.filter(({ verdict }) => dormant.includes(verdict.rule) && verdict.verdict === 'flagged').length,
    );
    expect(
      (await test.register.judgedKinds(run?.id ?? 0)).map(({ id, verdicts }) => [id, verdicts.length]),
    ).toEqual(findings.systems.map(({ id, verdicts }) => [id, verdicts.length]));
    expect((await query({ system: every[0]?.id, limit: 2 })).items).toHaveLength(2);
    expect((await query({ department: '无此局' })).total).toBe(0);
  });

  it('keep findings from one question to the next, until an act may have changed them', async () => {
    const { register } = test;
    const [run] = await register.runs();
    if (!run) throw new Error('no run');
    const keeper = new FoundKeeper({ register });
    const act = (action: string) => ({ ...TRIAL, action });
    const first = await keeper.found(run);
    expect(JSON.stringify(first.findings)).toBe(JSON.stringify(findings));
    expect(JSON.stringify(first.systems)).toBe(JSON.stringify(await register.systems(ROUND)));
    for (const harmless of ['data.view', 'session.start', 'case.decide'])
      await register.write(act(harmless), () => Promise.resolve());
    expect(await keeper.found(run)).toBe(first);
    await register.write(act('person.erase'), async ({ persons }) => {
      for (const place of await persons.find('%公文OA%'))
        await persons.replaceText(place, place.text.replaceAll('公文OA', '某'));
    });
    const { systems } = await keeper.found(run);
    expect(first.systems.map(({ values }) => values.systemName)).toContain('公文OA系统');
    expect(systems.map(({ values }) => values.systemName)).not.toContain('公文OA系统');
    expect(JSON.stringify(systems)).toBe(JSON.stringify(await register.systems(ROUND)));
    await register.write(act('submission.store'), (writer) =>
      writer.saveSubmission(submission([stored(9, {})])),
    );
    expect((await keeper.found(run)).systems).toHaveLength(systems.length + 1);
  });
});
