import { Controller, Get } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { OpenAPIObject } from '@nestjs/swagger';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Assembly, assemble } from '../../src/assemble.js';
import { AppModule } from '../../src/server/app.module.js';
import { createApplication } from '../../src/server/create-application.js';
import { FIELD_IDS } from '../../src/core/survey/survey.js';

/** What Express keeps of a route. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

const ROLES = ['department', 'auditBureau', 'office', 'systemAdmin', 'securityAdmin', 'logAuditor', 'anyone'];
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

let folder: string;
let assembly: Assembly;
let application: NestExpressApplication;
let document: OpenAPIObject;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingcha-api-'));
  assembly = await assemble({ dataFolder: folder, databaseFile: join(folder, 'qingcha.sqlite') });
  application = await createApplication(assembly, folder);
  await application.listen(0, '127.0.0.1');
  url = (await application.getUrl()).replace('[::1]', '127.0.0.1');
  document = (await (await fetch(`${url}/api/docs-json`)).json()) as OpenAPIObject;
});

afterAll(async () => {
  await application?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every route that Express answers, as `get /api/rounds/{round}`; the pages of the description aside. */
function routes(): readonly string[] {
  const express = application.getHttpAdapter().getInstance() as unknown as {
    readonly router: { readonly stack: readonly Layer[] };
  };
  return express.router.stack
    .flatMap(({ route }) =>
      Object.keys(route?.methods ?? {}).map((method) => `${method} ${String(route?.path)}`),
    )
    .filter((route) => !route.includes('/api/docs'))
    .map((route) => route.replace(/:(\w+)/gu, '{$1}'));
}

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ route: `${method} ${path}`, operation }] : [];
    }),
  );

describe('routes', () => {
  it('are all described', () => {
    expect(routes().length).toBeGreaterThan(20);
    expect([...routes()].sort()).toEqual(
      operations()
        .map(({ route }) => route)
        .sort(),
    );
  });

  it('all declare who may use them', () => {
    for (const { route, operation } of operations()) {
      const access = (operation as unknown as Record<string, { roles: string[]; scope: string }>)['x-access'];
      expect([route, access?.scope]).toEqual([route, expect.stringMatching(/^(?:own|all|public)$/u)]);
      expect(access?.roles.length).toBeGreaterThan(0);
      expect(ROLES).toEqual(expect.arrayContaining(access?.roles ?? []));
    }
  });

  it('without a declaration keep the program from starting', async () => {
    @Controller('planted')
    class PlantedController {
      @Get()
      open(): string {
        return 'open';
      }
    }
    const module = await Test.createTestingModule({
      imports: [AppModule.of(assembly, folder)],
      controllers: [PlantedController],
    }).compile();
    const planted = module.createNestApplication();
    await expect(planted.init()).rejects.toThrow('routes without @Access: PlantedController.open');
  });

  it('that change something need an account, but for those that give one', () => {
    const others = operations().filter(({ route }) => !route.startsWith('get '));
    const open = others.filter(({ operation }) => JSON.stringify(operation).includes('"scope":"public"'));
    expect(open.map(({ route }) => route).sort()).toEqual([
      'delete /api/session',
      'post /api/session',
      'post /api/setup',
    ]);
  });
});

describe('description', () => {
  it('has a summary, a typed answer and a typed failure for every operation', () => {
    const schemas = document.components?.schemas ?? {};
    for (const { route, operation } of operations()) {
      expect([route, operation.summary]).toEqual([route, expect.stringMatching(/\p{Script=Han}/u)]);
      const [success] = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
      expect([route, JSON.stringify(operation.responses[success ?? ''])]).toEqual([
        route,
        expect.stringMatching(/"schema":\{"(?:\$ref|type)/u),
      ]);
      expect(JSON.stringify(operation.responses['default'])).toMatch('FaultDto');
    }
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/gu);
    for (const [, name = ''] of references) expect(Object.keys(schemas)).toContain(name);
  });

  it('offers every question of the survey as a filter', () => {
    const query = document.paths['/api/rounds/{round}/systems']?.get?.parameters ?? [];
    const names = query.flatMap((parameter) => ('name' in parameter ? [parameter.name] : []));
    expect(names).toEqual(
      expect.arrayContaining(['round', 'offset', 'limit', 'text', 'department', ...FIELD_IDS]),
    );
    const values = JSON.stringify(document.components?.schemas?.['AnswersDto']);
    for (const id of FIELD_IDS) expect(values).toContain(`"${id}":`);
  });

  it('is a page that loads everything from this server', async () => {
    const page = await (await fetch(`${url}/api/docs`)).text();
    expect(page).toMatch(/<title>清查/u);
    const loaded = [...page.matchAll(/(?:src|href)="([^"#]+)"/gu)].map(([, link = '']) => link);
    expect(loaded.length).toBeGreaterThan(3);
    for (const link of loaded) {
      expect(link).toMatch(/^\.\//u);
      expect([link, (await fetch(new URL(link, `${url}/api/docs`))).status]).toEqual([link, 200]);
    }
    const start = await (await fetch(`${url}/api/docs/swagger-ui-init.js`)).text();
    expect(start).toMatch(/"validatorUrl": null/u);
  });
});
