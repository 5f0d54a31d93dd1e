// Formatting is prettier's, fences are dependency-cruiser's: what is left are mistakes of meaning, and sizes.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** House limits: larger files are split by concern. `test/architecture.spec.ts` reads them from here. */
const lines = (max) => ({ 'max-lines': ['error', { max, skipBlankLines: true }] });
/** Specs and benches print, and their `describe` blocks are long on purpose. */
const SPECS = ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/*.bench.ts', 'test/**/*.ts'];

export default defineConfig(
  { ignores: ['dist/**', 'node_modules/**', 'src/web/**', '**/*.mjs', '**/*.cjs', '**/*.js'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    // One program for sources and tests: two would check every source twice.
    languageOptions: {
      parserOptions: { project: 'test/tsconfig.json', tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Answers and database columns are `unknown` until read: printing one that is no object is no mistake.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      'max-params': ['error', 4],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      ...lines(300),
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/app/**/*.ts', 'src/adapters/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  // Core declares plain objects of functions, no class: a method taken out of one loses nothing.
  { files: ['src/core/**/*.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: ['src/core/rules/**/*.ts', 'src/core/lists/**/*.ts'], rules: lines(150) },
  { files: ['src/core/survey/sections/**/*.ts', 'src/core/packs/**/*.ts'], rules: lines(200) },
  { files: ['src/core/similarity/**/*.ts', 'src/adapters/**/*.ts'], rules: lines(250) },
  {
    // Nest needs the class itself, not its type, for what it injects; imports of modules must stay values.
    files: ['src/server/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  // The parts of a request come in as decorated parameters.
  { files: ['src/server/**/*.controller.ts'], rules: { 'max-params': ['error', 5] } },
  {
    files: SPECS,
    rules: {
      ...lines(500),
      'no-console': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
