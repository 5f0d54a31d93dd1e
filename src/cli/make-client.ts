import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { assemble } from '../assemble.js';
import { describeApi } from '../server/api-document.js';
import { createApplication } from '../server/create-application.js';

const BANNER =
  '/* Generated from the description of the API by `npm run generate`; never edited by hand. */\n';

/** How everything here is formatted. */
const STYLE = fileURLToPath(new URL('../../.config/prettier.json', import.meta.url));

/** The types of the API for the web pages; same routes, same text. */
export async function makeClient(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'qingcha-client-'));
  const assembly = await assemble({ dataFolder: folder, databaseFile: join(folder, 'register.sqlite') });
  const application = await createApplication(assembly, folder);
  try {
    const types = astToString(await openapiTypes(describeApi(application) as unknown as OpenAPI3));
    return await format(BANNER + types, {
      ...(await resolveConfig(STYLE, { config: STYLE })),
      parser: 'typescript',
    });
  } finally {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
