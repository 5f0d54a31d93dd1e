import { Injectable } from '@nestjs/common';

/**
 * Imports and audits one after another. They compare with what the register holds before they write to it; two
 * imports of one department side by side would both find it empty and store every system twice.
 */
@Injectable()
export class WorkQueue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
