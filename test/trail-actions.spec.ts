import { TRAIL_ACTIONS, actionTitle } from '../src/app/trail-actions.js';
import { sourceFiles, textOf } from './source-tree.js';

const declared = Object.keys(TRAIL_ACTIONS);
/** Acts written in the sources, and the literals of tables of acts. */
const written = sourceFiles()
  .filter((path) => !path.endsWith('trail-actions.ts'))
  .flatMap((path) =>
    [...textOf(path).matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/gu)].map(([, action = '']) => action),
  );

it('every act of the program has a Chinese title', () => {
  expect(written.length).toBeGreaterThan(8);
  expect([...new Set(written)].filter((action) => !declared.includes(action))).toEqual([]);
  for (const [action, title] of Object.entries(TRAIL_ACTIONS)) {
    expect(action).toMatch(/^[a-z-]+\.[a-z-]+$/u);
    expect(title).toMatch(/^\p{Script=Han}+$/u);
  }
  expect(actionTitle('of.another-version')).toBe('of.another-version');
});

it('every title belongs to an act of the program', () => {
  const texts = sourceFiles()
    .filter((path) => !path.endsWith('trail-actions.ts'))
    .map((path) => textOf(path))
    .join('\n');
  expect(declared.filter((action) => !texts.includes(`'${action}'`))).toEqual([]);
});
