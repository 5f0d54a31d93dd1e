import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { ROOT } from '../source-tree.js';

const INSTALL = 'apt-get install -y chromium fonts-noto-cjk';
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
];
/** Pictures of every page a test looks at; not committed. */
const PICTURES = join(ROOT, '.artefacts', 'screens');

const findBrowser = (): string | undefined =>
  [process.env['TEST_BROWSER'] ?? '', ...PLACES].find((path) => path && existsSync(path));

/** A Chromium that is already there; on a fresh machine of the build service it is installed from Debian's packages. */
function browserPath(): string {
  const found = findBrowser();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && process.env['CI'] === 'true') {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('sh', ['-c', `apt-get update && ${INSTALL}`], { stdio: ['ignore', 2, 2], env });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(`Chromium is needed by the tests of the web pages: ${isRoot ? '' : 'sudo '}${INSTALL}`);
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), chromiumSandbox: false, args: ['--no-proxy-server'] });

const PATIENCE_MS = 20_000;
export const SCREEN = { width: 1366, height: 768 };

/** A window of somebody's own. Nothing moves in it: what fades in would be waited for at every step. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: SCREEN, acceptDownloads: true, reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

/** Another page of the application as its own links open it: loading everything anew costs twice as much. */
export const visit = (page: Page, address: string): Promise<void> =>
  page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)});
    dispatchEvent(new PopStateEvent('popstate', { state: null }))`);

/** Nothing is being fetched any more for what stands on the page, and what fades has faded. */
const SETTLED = `!document.querySelector('.ant-spin-spinning, [aria-busy="true"]') &&
  document.getAnimations().every(({ effect }) => effect.getComputedTiming().endTime === Infinity)`;

async function settle(page: Page): Promise<void> {
  // Asked from outside: the page's own policy forbids to wait inside of it for a condition given as text.
  for (const deadline = Date.now() + PATIENCE_MS; !(await page.evaluate(SETTLED));) {
    if (Date.now() > deadline) throw new Error(`${page.url()} does not come to rest`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Keeps a picture of the page when it has come to rest. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await settle(page);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Serious and critical barriers of the page, one line each; none is what a test expects. */
export async function barriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  const violations = await page.evaluate<readonly AxeViolation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}
