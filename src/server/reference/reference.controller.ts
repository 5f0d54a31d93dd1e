import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TAG_TITLES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import { rulePage } from '../../app/rule-pages.js';
import type { Assembly } from '../../assemble.js';
import { PACKS } from '../../core/packs/index.js';
import { RULES, ruleById } from '../../core/rules/index.js';
import { Access } from '../access.js';
import { PORTS } from '../ports.module.js';
import { PackDto, packDto } from './pack.dto.js';
import { PolicyDto, PolicyParams, PolicyTextDto, policies } from './policy.dto.js';
import { QuestionDto, questions } from './question.dto.js';
import { RuleDto, RuleParams, ruleDto } from './rule.dto.js';

@ApiTags(TAG_TITLES.reference)
@Controller('reference')
export class ReferenceController {
  constructor(@Inject(PORTS) private readonly assembly: Assembly) {}

  @Get('questions')
  @Access('anyone', 'public')
  @ApiOkResponse({ type: [QuestionDto] })
  listQuestions(): readonly QuestionDto[] {
    return questions();
  }

  @Get('rules')
  @Access('anyone', 'public')
  @ApiOkResponse({ type: [RuleDto] })
  listRules(): readonly RuleDto[] {
    return RULES.map(ruleDto);
  }

  @Get('rules/:rule')
  @Access('anyone', 'public')
  @ApiOkResponse({ type: RuleDto })
  findRule(@Param() { rule: id }: RuleParams): RuleDto {
    const rule = ruleById(id);
    if (!rule) throw new Fault('unknown-rule', { rule: id, known: RULES.map((item) => item.id).join(', ') });
    return ruleDto(rule);
  }

  @Get('rules/:rule/page')
  @Access('anyone', 'public')
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  @ApiOkResponse({ type: String })
  showRule(@Param() { rule: id }: RuleParams): string {
    const rule = ruleById(id);
    if (!rule) throw new Fault('unknown-rule', { rule: id, known: RULES.map((item) => item.id).join(', ') });
    return rulePage(rule, null);
  }

  @Get('packs')
  @Access('anyone', 'public')
  @ApiOkResponse({ type: [PackDto] })
  listPacks(): readonly PackDto[] {
    return PACKS.map(packDto);
  }

  @Get('policies')
  @Access('anyone', 'public')
  @ApiOkResponse({ type: [PolicyDto] })
  listPolicies(): readonly PolicyDto[] {
    return policies().map(({ file: _, ...policy }) => policy);
  }

  @Get('policies/:policy')
  @Access('anyone', 'public')
  @ApiOkResponse({ type: PolicyTextDto })
  async findPolicy(@Param() { policy: id }: PolicyParams): Promise<PolicyTextDto> {
    const found = policies().find((policy) => policy.id === id);
    if (!found) throw new Fault('not-found');
    const { file, ...policy } = found;
    const path = join(this.assembly.templatesFolder, 'policies', file);
    return { ...policy, text: await readFile(path, 'utf8') };
  }
}
