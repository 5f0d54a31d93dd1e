import { buildProgram } from './build-program.js';
import { keepHeapLow } from './keep-heap-low.js';
import { reportFailure } from './report-failure.js';

keepHeapLow();
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads a pipe may stop reading.
  if (error.code !== 'EPIPE') throw error;
});

try {
  await buildProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportFailure(error);
}
