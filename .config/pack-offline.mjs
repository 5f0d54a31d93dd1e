// `npm run pack:offline`: one archive with everything a machine without network needs beside Node itself.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const [major] = process.versions.node.split('.');
const TITLE = `${name}-${version}`;
const ARCHIVE = `${TITLE}-${process.platform}-${process.arch}-node${major}.tar.gz`;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/iu;
/** What a build keeps for itself: its stamp, and code compiled by the Node that ran it. */
const BUILDS_OWN = /^\.(?:stamp|compiled)/u;
/** What only developers need: types, source maps, and the sources of the compiled database driver. */
const UNNEEDED =
  /\.(?:map|d\.[cm]?ts|tsbuildinfo)$|better-sqlite3\/(?:deps|src)(?:\/|$)|\/build\/Release\/(?!better_sqlite3\.node$)/u;
/** A compiler wanted by a plug-in that is not used, and the telemetry of an installation. */
const NOT_SHIPPED = /node_modules\/(?:typescript|@scarf\/scarf)$/u;
const DEVELOPERS_ONLY = /\/cli\/(?:generate|make-fixtures|make-client)\.js$/u;

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26, ...options });
  if (result.error) throw result.error;
  return result;
}

/** Folders of every production package, nested ones too. */
function productionPackages() {
  // npm ls also complains about peers that nothing here needs; what counts is what it lists.
  const { stdout, stderr } = run('npm', ['ls', '--omit=dev', '--all', '--parseable']);
  const folders = stdout.split('\n').filter((line) => line.startsWith(join(ROOT, 'node_modules')));
  if (!folders.length) throw new Error(`npm ls found no packages: ${stderr}`);
  return [...new Set(folders)]
    .filter((folder) => existsSync(join(folder, 'package.json')) && !NOT_SHIPPED.test(folder))
    .sort();
}

function copyPackage(folder, target) {
  const nested = join(folder, 'node_modules');
  cpSync(folder, join(target, relative(ROOT, folder)), {
    recursive: true,
    dereference: true,
    filter: (path) => path !== nested && !UNNEEDED.test(path.replaceAll('\\', '/')),
  });
}

function licenceOf(folder) {
  const {
    name: title,
    version: release,
    license,
    licenses,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const kind = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? '未注明';
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file) && statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { title, release, kind, text: texts.join('\n\n') || '（软件包中没有附许可证全文）' };
}

function licenceList(folders) {
  const all = folders.map(licenceOf);
  const known = new Map(all.map((entry) => [`${entry.title}@${entry.release}`, entry]));
  const entries = [...known.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  const line = '='.repeat(80);
  return [
    `随附的软件包及其许可证，共 ${entries.length} 个`,
    '',
    ...entries.map(({ title, release, kind }) => `${title}\t${release}\t${kind}`),
    ...entries.map(
      ({ title, release, kind, text }) => `\n${line}\n${title} ${release}（${kind}）\n${line}\n${text}`,
    ),
    '',
  ].join('\n');
}

const NOTES = `清查 ${version} 离线安装说明

一、需要什么
  1. 操作系统和处理器：${process.platform} ${process.arch}；
  2. Node.js ${major}（不低于 20.19），用 node --version 查看。其他大版本的 Node 不能使用本包。
  3. 不需要网络、数据库服务器和账号。

二、怎样启动
  1. 解压：tar -xzf ${ARCHIVE}
  2. 进入文件夹：cd ${TITLE}
  3. 试一试随附的示例城市：./qingcha run fixtures/surveys --out out
     清单写在 out 文件夹里，用 WPS 或 Excel 打开。
  4. 启动服务：./qingcha serve
     然后在本机浏览器打开提示的地址。按 Ctrl+C 停止。
  5. 全部命令：./qingcha --help

三、数据放在哪里
  默认放在当前文件夹的 data 里（数据库、各单位上报的原始文件）。备份就是停止程序后复制这个文件夹。
  要换地方，请设环境变量 QINGCHA_DATA。

四、怎样升级
  停止程序，备份 data，解压新版本，把 data 移到新文件夹。数据库在第一次打开时自动升级，旧版本不能再打开它。

随附软件包的许可证见 LICENSES.txt。
`;

const START = `#!/bin/sh
exec node "$(dirname "$(readlink -f "$0")")/src/cli/launcher.mjs" "$@"
`;

const staging = mkdtempSync(join(tmpdir(), 'qingcha-pack-'));
try {
  const target = join(staging, TITLE);
  mkdirSync(target);
  for (const path of ['templates', 'fixtures/surveys', 'package.json', 'LICENSE', 'src/cli/launcher.mjs'])
    if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(target, path), { recursive: true });
  cpSync(join(ROOT, 'dist'), join(target, 'dist'), {
    recursive: true,
    filter: (path) => !BUILDS_OWN.test(basename(path)) && !UNNEEDED.test(path) && !DEVELOPERS_ONLY.test(path),
  });
  cpSync(join(ROOT, 'dist-web'), join(target, 'dist-web'), {
    recursive: true,
    filter: (path) => !BUILDS_OWN.test(basename(path)),
  });
  const folders = productionPackages();
  for (const folder of folders) copyPackage(folder, target);
  writeFileSync(join(target, 'LICENSES.txt'), licenceList(folders));
  writeFileSync(join(target, '安装说明.txt'), NOTES);
  writeFileSync(join(target, 'qingcha'), START);
  chmodSync(join(target, 'qingcha'), 0o755);
  const release = join(ROOT, '.release');
  mkdirSync(release, { recursive: true });
  const { status, stderr } = run('tar', [
    '-czf',
    join(release, ARCHIVE),
    '--owner=0',
    '--group=0',
    '-C',
    staging,
    TITLE,
  ]);
  if (status !== 0) throw new Error(`tar failed: ${stderr}`);
  const megabytes = (statSync(join(release, ARCHIVE)).size / 1e6).toFixed(1);
  console.log(`.release/${ARCHIVE}（${megabytes} MB，${folders.length} 个软件包）`);
} finally {
  rmSync(staging, { recursive: true, force: true });
}
