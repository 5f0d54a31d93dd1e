import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFixtures } from './make-fixtures.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('makeFixtures', () => {
  it('finds the committed template and surveys as it would write them (else: npm run generate)', async () => {
    const made = await makeFixtures();
    const stale = [...made].filter(
      ([path, bytes]) => Buffer.compare(readFileSync(join(ROOT, path)), bytes) !== 0,
    );
    expect(stale.map(([path]) => path)).toEqual([]);
    const surveys = readdirSync(join(ROOT, 'fixtures/surveys')).map((file) => `fixtures/surveys/${file}`);
    expect(surveys.filter((path) => !made.has(path.normalize('NFC')))).toEqual([]);
  });
});
