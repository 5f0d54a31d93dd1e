import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { STANDING_ORDER } from '../../app/actor.js';
import { dueOrders } from '../../app/standing-orders.js';
import type { Assembly } from '../../assemble.js';
import { JobDesk } from '../jobs/job-desk.js';
import { PORTS } from '../ports.module.js';

const HOUR_MS = 3_600_000;

/**
 * Orders what has become due, at the start and every hour after. Of several servers on one database two may order the
 * same at one moment; the second then finds nothing left to do.
 */
@Injectable()
export class OrderClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('standing orders');
  private timer: NodeJS.Timeout | null = null;
  private current: Promise<void> = Promise.resolve();

  constructor(
    @Inject(PORTS) private readonly assembly: Assembly,
    private readonly desk: JobDesk,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.assembly.standingOrders.length) return;
    this.tick();
    this.timer = setInterval(() => this.tick(), HOUR_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.current;
  }

  private tick(): void {
    this.current = this.current.then(() => this.order()).catch((error: unknown) => this.logger.error(error));
  }

  private async order(): Promise<void> {
    const ports = { ...this.assembly, actor: STANDING_ORDER };
    for (const request of await dueOrders(this.assembly.standingOrders, ports))
      await this.desk.enqueue({ request, round: null }, ports);
  }
}
