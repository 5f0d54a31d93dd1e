import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import { MIGRATIONS } from '../../src/adapters/database/migrations/index.js';
import { SURVEY_COLUMN_STEPS } from '../../src/adapters/database/migrations/survey-column-steps.js';
import { surveyColumns } from '../../src/adapters/database/survey-columns.js';
import { nextStep, withStep } from '../../src/cli/generate.js';
import { textOf } from '../source-tree.js';
import { startPostgres } from './postgres.js';
import { DATABASES, type TestRegister, otherProgram, temporaryFolder, writerOf } from './store-samples.js';

describe.each(DATABASES)('migrations on %s', (_, open) => {
  let test: TestRegister;
  beforeAll(async () => (test = await open()));
  afterAll(() => test.close());

  it('make exactly the tables that the entities declare', async () => {
    const { upQueries } = await writerOf(test.register).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('would be found wanting by that comparison', async () => {
    const writer = writerOf(test.register);
    await writer.query('ALTER TABLE "system" ADD COLUMN "unasked" text');
    const { upQueries } = await writer.driver.createSchemaBuilder().log();
    await writer.query('ALTER TABLE "system" DROP COLUMN "unasked"');
    expect(upQueries).not.toEqual([]);
  });

  it('are not repeated by a second program', async () => {
    const migrations = () => writerOf(test.register).query(`SELECT * FROM "migrations" ORDER BY "id"`);
    const before = await migrations();
    await (await test.again()).close();
    expect(await migrations()).toEqual(before);
  });

  it('can be undone and done again', async () => {
    const writer = writerOf(test.register);
    const count = writer.migrations.length;
    for (let step = 0; step < count; step++) await writer.undoLastMigration({ transaction: 'all' });
    const runner = writer.createQueryRunner();
    expect(await runner.hasTable('system')).toBe(false);
    await runner.release();
    await (await test.again()).close();
    const { upQueries } = await writer.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  });
});

it('programs that start together make the tables once', async () => {
  const folder = temporaryFolder();
  const server = await startPostgres();
  try {
    for (const options of [{ file: join(folder, 'data', 'qingcha.sqlite') }, { file: '', url: server.url }]) {
      const ended = await Promise.all([1, 2, 3, 4].map(() => otherProgram(options, '')));
      expect(ended).toEqual([0, 0, 0, 0]);
      const register = await DatabaseRegister.open(options);
      const done = await writerOf(register).query<object[]>('SELECT * FROM "migrations"');
      expect(done).toHaveLength(MIGRATIONS.length);
      await register.close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

it('a database of a later version is refused on PostgreSQL too', async () => {
  const server = await startPostgres();
  try {
    await (await DatabaseRegister.open({ file: '', url: server.url })).close();
    const later = await new DataSource({ type: 'postgres', url: server.url }).initialize();
    await later.query(`INSERT INTO "migrations" ("timestamp", "name") VALUES (9, 'Later9999999999999')`);
    await later.destroy();
    const opening = DatabaseRegister.open({ file: '', url: server.url });
    await expect(opening).rejects.toMatchObject({ code: 'database-newer' });
  } finally {
    await server.stop();
  }
});

describe('the steps of the survey columns', () => {
  const added = SURVEY_COLUMN_STEPS.flatMap(({ columns }) => columns);

  it('add every question of the survey, and nothing else: run `npm run generate`', () => {
    expect(added.map((column) => column.join(' ')).sort()).toEqual(
      surveyColumns()
        .map((column) => column.join(' '))
        .sort(),
    );
  });

  it('get one more step for questions that none adds yet', () => {
    const columns = [...surveyColumns(), ['newQuestion', 'text'], ['newCost', 'bigint']] as const;
    expect(nextStep(SURVEY_COLUMN_STEPS, surveyColumns())).toBeNull();
    const step = nextStep(SURVEY_COLUMN_STEPS, columns);
    expect(step?.columns).toEqual([
      ['newQuestion', 'text'],
      ['newCost', 'bigint'],
    ]);
    expect(step?.name).toBe(`SurveyColumns${1_763_700_000_001 + SURVEY_COLUMN_STEPS.length}`);
    const source = textOf('src/adapters/database/migrations/survey-column-steps.ts');
    const written = withStep(source, step ?? { name: '', columns: [] });
    expect(written).toContain(
      `  {\n    name: '${step?.name}',\n    columns: [\n      ['newQuestion', 'text'],\n      ['newCost', 'bigint'],\n    ],\n  },\n];`,
    );
    expect(written.startsWith(source.slice(0, source.lastIndexOf('];')))).toBe(true);
  });

  it('are numbered one after the other, behind the tables', () => {
    const numbers = SURVEY_COLUMN_STEPS.map(({ name }) => Number(/^SurveyColumns(\d{13})$/u.exec(name)?.[1]));
    expect(numbers).toEqual(numbers.map((_, index) => 1_763_700_000_001 + index));
  });
});
