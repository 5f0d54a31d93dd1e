// What a benchmark process says of itself: CPU seconds, children that have ended included, and peak memory.
import { readFileSync } from 'node:fs';

/** User and system time of all children that have ended, and of theirs: fields 16 and 17 of proc(5), in ticks. */
export function endedChildren() {
  const TICKS = 100;
  const fields = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /su, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/**
 * Megabytes; of this process alone. What the system says of a process's use counts what its parent held when it was begun, the
 * mark of its own memory (Linux) does not.
 */
export function peak() {
  try {
    return Number(/VmHWM:\s*(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? NaN) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

/** Takes the time of steps, one after the other. */
export class Steps {
  steps = {};
  mark = { own: 0, children: 0, started: 0 };

  end(name) {
    const { user, system } = process.cpuUsage();
    const now = { own: (user + system) / 1e6, children: endedChildren(), started: performance.now() };
    const { own, children, started } = this.mark;
    this.steps[name] = {
      cpu: now.own - own + now.children - children,
      inChildren: now.children - children,
      elapsed: (now.started - started) / 1000,
      peak: peak(),
    };
    this.mark = now;
  }
}
