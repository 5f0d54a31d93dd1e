// Who may import whom: one line per folder; whatever is not listed, any npm package included, is refused.
// `test/architecture.spec.ts` checks that every folder named here exists and that every source has a line.

/** The pattern of a target: a folder of ours, a file of ours, `node:*`, one Node module, or an npm package. */
const target = (name) => {
  if (name === 'node:*') return { dependencyTypes: ['core'] };
  if (name.startsWith('node:')) return { path: `^(node:)?${name.slice(5)}$` };
  if (name.startsWith('npm:')) return { path: `^node_modules/(@types/)?${name.slice(4)}/` };
  if (name.endsWith('.ts')) return { path: `^src/${name.slice(0, -3)}\\.ts$` };
  return { path: `^src/${name}/` };
};
const may = (from, ...names) =>
  names.map((name) => ({ from: { path: target(from).path, pathNot: '\\.spec\\.ts$' }, to: target(name) }));

const adapter = (folder, ...libraries) =>
  may(
    `adapters/${folder}`,
    `adapters/${folder}`,
    'core',
    'app/(ports|fault|actor|page|trail-chain|[a-z-]+-port).ts',
    'installation.ts',
    ...libraries,
  );

module.exports = {
  forbidden: [{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } }],
  allowed: [
    ...may('core/survey', 'core/survey'),
    ...may('core/intake', 'core/intake', 'core/survey'),
    ...may('core/tasks', 'core/tasks', 'core/survey'),
    ...may('core/similarity', 'core/similarity'),
    ...may('core/audit', 'core/audit', 'core/survey', 'core/similarity/(index|lexicon).ts'),
    ...may('core/rules', 'core/audit', 'core/survey', 'core/similarity/index.ts'),
    ...may('core/rules/index.ts', 'core/rules'),
    ...may('core/packs', 'core/packs', 'core/rules', 'core/audit', 'core/survey'),
    ...may('core/seal', 'core/seal', 'core/survey'),
    ...may('core/review', 'core/review', 'core/audit', 'core/survey', 'core/similarity/index.ts'),
    ...may('core/statistics', 'core/statistics', 'core/survey', 'core/audit', 'core/rules', 'core/lists'),
    ...may('core/plans', 'core/plans', 'core/tasks', 'core/review', 'core/packs', 'core/survey'),
    ...may(
      'core/lists',
      'core/lists',
      'core/survey',
      'core/audit',
      'core/rules',
      'core/packs',
      'core/review',
      'core/plans',
    ),
    ...may('core/documents', 'core/(documents|lists|plans|survey|audit|rules|packs|review|seal)'),
    ...may('app', 'app', 'core', 'node:crypto', 'node:path'),
    ...adapter('workbook', 'node:*', 'npm:@e965/xlsx', 'npm:exceljs', 'npm:fflate'),
    ...adapter('document', 'node:*', 'npm:docx', 'npm:fflate', 'npm:qrcode-generator'),
    ...adapter('database', 'node:*', 'npm:typeorm', 'npm:better-sqlite3', 'npm:pg'),
    ...adapter('words', 'node:*', 'npm:@node-rs/jieba'),
    ...adapter('workers', 'node:*'),
    // Functions cannot be sent to a process or thread: it makes its own words, a composition root of its own.
    ...may('adapters/workers/compare-child.ts', 'adapters/words'),
    ...may('adapters/workers/comeback-thread.ts', 'adapters/words'),
    ...may('adapters/workers/stability-thread.ts', 'adapters/words'),
    ...may('adapters/workers/similarity-thread.ts', 'adapters/words'),
    ...may('adapters/workers/pair-thread.ts', 'adapters/words'),
    ...adapter('files', 'node:*'),
    ...adapter('credentials', 'node:*', 'npm:@node-rs/argon2', 'npm:otpauth'),
    ...may('server', 'server', 'assemble.ts', 'app', 'core', 'node:*'),
    ...may(
      'server',
      'npm:(@nestjs|rxjs|reflect-metadata|class-validator|class-transformer|express|multer|helmet)',
    ),
    ...adapter('queue', 'node:*', 'npm:pg-boss'),
    // Where the program and what comes with it lie on the disk.
    ...may('installation.ts', 'node:*'),
    ...may('assemble(-worker|-reading)?.ts', 'installation.ts', 'assemble(-worker|-reading)?.ts', 'app', 'core', 'adapters', 'node:*'),
    ...may(
      'cli',
      'cli',
      'assemble(-worker|-reading)?.ts',
      'installation.ts',
      'app',
      'core',
      'node:*',
      'npm:commander',
      'npm:cli-progress',
    ),
    ...may('cli/commands/serve.ts', 'server'),
    // The pages know the questions and the states of a review; everything else they ask the server.
    ...may('web', 'web', 'core/survey', 'core/review', 'core/intake/(change-answer|problem).ts', 'app/(actor|longest-view-name|accounts/account-roles).ts'),
    ...may('web', 'npm:(react|react-dom|react-router|antd|@ant-design|@tanstack|echarts|openapi-fetch|dayjs|vite)'),
    // Write what is derived from the declarations; run by developers, never by the program.
    ...may('cli/make-fixtures.ts', 'adapters/workbook'),
    ...may('cli/generate.ts', 'adapters/database'),
    ...may('cli/make-client.ts', 'server', 'npm:openapi-typescript', 'npm:prettier'),
    // Measures the engine on labelled pairs; run by developers, never by the program.
    ...may('cli/evaluate-similarity.ts', 'adapters/words'),
  ],
  allowedSeverity: 'error',
  options: {
    exclude: { path: '\\.spec\\.ts$' },
    doNotFollow: { path: '^(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    // A checkout that shares another's packages names them by its own path.
    preserveSymlinks: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
