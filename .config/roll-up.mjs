import { rolldown } from 'rolldown';

/**
 * Left where they are: compiled code, data files of their own, or large and seldom wanted; and class-transformer, which
 * is imported and required: of two copies in a bundle one would know nothing of what the other was told of a request.
 */
const APART =
  /^(?:better-sqlite3|@node-rs\/[^/]+|pg|pg-boss|exceljs|docx|@e965\/xlsx|swagger-ui-dist|class-transformer)(?:\/|$)/u;

/** Says nothing of optional packages that a library asks for and that are not installed. */
const IS_EXPECTED = new Set(['UNRESOLVED_IMPORT', 'EVAL', 'COMMONJS_VARIABLE_IN_ESM']);

/** Makes a few large files of compiled ones and their libraries: of each input, by its name, one in the folder. */
export async function rollUp(input, folder) {
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: (id) => APART.test(id),
    onLog: (level, log, handle) => {
      if (!IS_EXPECTED.has(log.code)) handle(level, log);
    },
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
    // Names of classes are names of migrations and of documented types.
    keepNames: true,
  });
  await bundle.close();
}
