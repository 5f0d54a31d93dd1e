// Loaded before a program (node --import): measures how long its event loop stood still, and says so when it ends.
// Alone, with `idle` as argument, it measures an idle process, which is what the machine itself does to any program.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 10 });
const target = process.env['LOOP_DELAY_FILE'];
const write = () => {
  delay.disable();
  if (target)
    writeFileSync(target, JSON.stringify({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 }));
};
// The measurement starts when it is asked for: the start of a program is no part of it.
process.on('SIGUSR2', () => {
  delay.reset();
  delay.enable();
});
process.on('exit', write);
if (process.argv[2] === 'idle') {
  process.on('SIGTERM', () => process.exit(0));
  setInterval(() => undefined, 1_000);
  console.error('http://127.0.0.1:0');
}
