#!/usr/bin/env node
// Checks an exported audit trail without the program, its database or a network: node verify-trail.mjs FILE.jsonl
// [anchors.jsonl]. Node's own modules only, and written apart from the program, so that one mistake is not made twice.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [file, named] = process.argv.slice(2);
if (!file) {
  console.error('用法：node verify-trail.mjs 导出的审计记录.jsonl [anchors.jsonl]');
  process.exit(3);
}

/** Every line as JSON; a line that is none is reported and left out. */
function readLines(path, problems, what) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line.trim()) return [];
      try {
        return [JSON.parse(line)];
      } catch {
        problems.push(`${what}第 ${index + 1} 行读不懂`);
        return [];
      }
    });
}

const HASHED = 'sequence at actorName actorRole department action subject detail previous'.split(' ');

function expectedHash(entry) {
  const name = String(entry.hash).split(':')[0];
  if (name !== 'sha256' && name !== 'sm3') return null;
  const content = JSON.stringify(HASHED.map((key) => entry[key]));
  return `${name}:${createHash(name).update(content).digest('hex')}`;
}

const problems = [];
const entries = readLines(file, problems, '审计记录');
const beside = join(dirname(file), 'anchors.jsonl');
const anchorFile = named ?? (existsSync(beside) ? beside : null);
const anchors = anchorFile ? readLines(anchorFile, problems, '锚点文件') : [];

// Older entries may have been taken out after an export: a later entry then says up to which one.
const LEAST_MS = 180 * 86_400_000;
const starts = new Map([[1, 'origin']]);
const prunedAt = new Map();
for (const { action, detail, at } of entries) {
  if (action !== 'trail.prune') continue;
  try {
    const { through, hash } = JSON.parse(detail);
    starts.set(through + 1, hash);
    prunedAt.set(through + 1, Date.parse(at));
  } catch {
    // Its hash is wrong then as well, and that is reported below.
  }
}

let previous = null;
const bySequence = new Map();
for (const entry of entries) {
  const { sequence } = entry;
  if (expectedHash(entry) !== entry.hash) problems.push(`第 ${sequence} 条被改动过`);
  if (previous === null) {
    if (starts.get(sequence) !== entry.previous) problems.push(`第 ${sequence} 条之前缺少记录`);
  } else {
    if (sequence <= previous.sequence) problems.push(`第 ${sequence} 条的位置不对`);
    else if (sequence !== previous.sequence + 1) problems.push(`第 ${sequence} 条之前缺少记录`);
    if (entry.previous !== previous.hash) problems.push(`第 ${sequence} 条接不上前一条`);
  }
  bySequence.set(sequence, entry.hash);
  previous = entry;
}

const last = previous?.sequence ?? 0;
const first = entries[0]?.sequence ?? 1;
for (const { sequence, hash, at } of anchors) {
  if (sequence < first && Date.parse(at) > prunedAt.get(first) - LEAST_MS)
    problems.push(`第 ${sequence} 条不满 180 天就被移出`);
  if (sequence > last) problems.push(`末尾被截断：锚点表明至少有 ${sequence} 条`);
  else if (bySequence.has(sequence) && bySequence.get(sequence) !== hash)
    problems.push(`第 ${sequence} 条与锚点不符`);
}

if (!anchors.length) console.log('没有锚点文件：末尾是否被截断、整段是否被重写，无法查出。');
for (const problem of problems) console.log(`✗ ${problem}`);
console.log(
  problems.length
    ? `审计记录 ${entries.length} 条，发现问题 ${problems.length} 处。`
    : `审计记录 ${entries.length} 条，完好；最后一条 ${previous?.hash ?? '无'}`,
);
process.exitCode = problems.length ? 4 : 0;
