// Loaded before a program (node --import): measures how long its event loop stood still, and says so.
// Alone, with `idle` as argument, it measures an idle process, which is what the machine itself does to any program.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 10 });
const target = process.env['LOOP_DELAY_FILE'];
let isMeasuring = false;
// Starts when it is asked for, as the start of a program is no part of it, and is written when it is asked again.
process.on('SIGUSR2', () => {
  if (!isMeasuring) {
    delay.enable();
    isMeasuring = true;
    return;
  }
  delay.disable();
  writeFileSync(target, JSON.stringify({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 }));
});
if (process.argv[2] === 'idle') {
  setInterval(() => undefined, 1_000);
  console.error('http://127.0.0.1:0');
}
