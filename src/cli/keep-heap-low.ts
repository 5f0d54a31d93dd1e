import { type PerformanceEntry, PerformanceObserver, constants } from 'node:perf_hooks';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';

/** While no more than this is in use, memory is worth more than the time of collecting. */
const SMALL_BYTES = 256 * 2 ** 20;
/** The room for new objects, of which V8 would take twice as much. */
const YOUNG_BYTES = 16 * 2 ** 20;

/**
 * Lets a small heap grow only by half of what is in use before it is collected, and a large one as V8 likes: until
 * it is a few times as large. Importing 500 workbooks or judging 30,000 systems, of which little is in use at a time,
 * then takes two thirds of the memory; who holds much pays nothing. A limit of the heap would save as much, and end a
 * large city's run. V8 looks at the setting after each collection.
 */
export function keepHeapLow(): void {
  let isLow = false;
  const decide = () => {
    const isSmall = getHeapStatistics().used_heap_size <= SMALL_BYTES;
    if (isSmall === isLow) return;
    isLow = isSmall;
    setFlagsFromString(`--heap-growing-percent=${isLow ? 50 : 0}`);
  };
  // Between whole collections what is in use cannot be told from what is left over.
  new PerformanceObserver((list) => {
    if (list.getEntries().some(isWhole)) decide();
    if (youngBytes() >= YOUNG_BYTES) setFlagsFromString('--semi-space-growth-factor=1');
  }).observe({ entryTypes: ['gc'] });
  decide();
}

const youngBytes = (): number =>
  getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;

const isWhole = (entry: PerformanceEntry): boolean =>
  'detail' in entry &&
  (entry.detail as { readonly kind?: number }).kind === constants.NODE_PERFORMANCE_GC_MAJOR;
