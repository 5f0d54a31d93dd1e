// Loaded before the program with --import: says at its end how much memory it needed at most. Child processes
// inherit the option and stay silent.
import { writeFileSync } from 'node:fs';

const path = process.env.QINGCHA_BENCH_MEMORY;
if (path && process.argv[1]?.endsWith('main.js'))
  process.on('exit', () => writeFileSync(path, String(process.resourceUsage().maxRSS / 1024)));
