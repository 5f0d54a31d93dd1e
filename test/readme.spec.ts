import { SETTINGS } from '../src/app/settings.js';
import { buildProgram } from '../src/cli/build-program.js';
import { textOf } from './source-tree.js';

const readme = textOf('README.md');
/** For the program itself, not for people: started by the server. */
const HIDDEN = new Set(['work', 'read-rounds', 'help']);

describe('the README', () => {
  it('names every verb of the command line', () => {
    const verbs = buildProgram().commands.map((command) => command.name());
    expect(verbs.length).toBeGreaterThan(20);
    expect(
      verbs.filter((verb) => !HIDDEN.has(verb) && !new RegExp(`\`${verb}\\b`, 'u').test(readme)),
    ).toEqual([]);
  });

  it('names every setting, and no other', () => {
    const named = new Set(
      [...readme.matchAll(/`((?:QINGCHA_|DATABASE_)[A-Z_]+)`/gu)].map(([, name]) => name),
    );
    expect([...named].sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
  });

  it('names every dependency of the shipped program', () => {
    const { dependencies } = JSON.parse(textOf('package.json')) as { readonly dependencies: object };
    const spoken = (name: string) => name.replace(/^@nestjs\//u, '');
    expect(Object.keys(dependencies).filter((name) => !readme.includes(spoken(name)))).toEqual([]);
  });
});
