import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { answerChange } from '../../app/answer-change.js';
import { TAG_TITLES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { roundForReading } from '../../app/resolve-round.js';
import { Access } from '../access.js';
import { CallerPorts } from '../caller.js';
import { PageQuery, takePage } from '../page.dto.js';
import { RoundParams } from '../rounds/round.dto.js';
import { ReceiptParams } from '../surveys/submission.dto.js';
import {
  ChangePage,
  ChangeParams,
  ChangeReplyDto,
  ChangesQuery,
  StoredChangeDto,
  storedChangeDto,
} from './change.dto.js';

@ApiTags(TAG_TITLES.changes)
@Controller()
export class ChangesController {
  @Get('rounds/:round/changes')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: ChangePage })
  async listChanges(
    @Param() params: RoundParams,
    @Query() query: ChangesQuery,
    @CallerPorts() ports: Ports,
  ): Promise<ChangePage> {
    const { name: round } = await roundForReading(params, ports.register);
    const { department, open } = query;
    const found = await ports.register.changes.find({ round, department, isOpen: open || undefined });
    return takePage(found.map(storedChangeDto), query);
  }

  @Get('receipts/:receipt/changes')
  @Access(['department', 'auditBureau', 'office'], 'own')
  @ApiOkResponse({ type: ChangePage })
  async findChangesOfReceipt(
    @Param() { receipt }: ReceiptParams,
    @Query() page: PageQuery,
    @CallerPorts() ports: Ports,
  ): Promise<ChangePage> {
    if (!(await ports.register.findReceipt(receipt))) throw new Fault('not-found');
    return takePage((await ports.register.changes.find({ receipt })).map(storedChangeDto), page);
  }

  @Post('rounds/:round/changes/:change/answer')
  @HttpCode(200)
  @Access(['department', 'office'], 'own')
  @ApiOkResponse({ type: StoredChangeDto })
  async answerChange(
    @Param() { round, change: id }: ChangeParams,
    @Body() { answer: code, note }: ChangeReplyDto,
    @CallerPorts() ports: Ports,
  ): Promise<StoredChangeDto> {
    const [change] = await ports.register.changes.find({ id, round });
    if (!change) throw new Fault('not-found');
    return storedChangeDto(await answerChange({ change: id, code, note }, ports));
  }
}
