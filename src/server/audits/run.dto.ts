import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { PageOf, PageQuery } from '../page.dto.js';
import { optionalText, requiredIdentifier, requiredNumber, requiredText } from '../request-checks.js';

export class NewRunDto {
  @requiredText(PARAMETER_TEXT.round, 100)
  readonly round!: string;

  @requiredIdentifier(PARAMETER_TEXT.pack)
  readonly pack!: string;

  @optionalText(PARAMETER_TEXT.asOf, 10)
  readonly asOf?: string;
}

export class RunsQuery extends PageQuery {
  @optionalText(PARAMETER_TEXT.round, 100)
  readonly round?: string;
}

export class RunParams {
  @requiredNumber(PARAMETER_TEXT.run)
  readonly run!: number;
}

export class RunRuleDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  readonly parameters!: Readonly<Record<string, number>>;
}

/** An audit run: everything its findings depend on. */
export class RunDto {
  @ApiProperty({ type: 'integer' }) readonly id!: number;
  @ApiProperty() readonly round!: string;
  @ApiProperty() readonly pack!: string;
  @ApiProperty({ format: 'date' }) readonly asOf!: string;
  @ApiProperty() readonly digest!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: [RunRuleDto] }) readonly rules!: readonly RunRuleDto[];
  @ApiProperty({ type: [String] }) readonly submissions!: readonly string[];
}

export class RunPage extends PageOf(RunDto) {}

/** `isRepeat`: nothing had changed since that earlier run, which is returned. */
export class AuditDto {
  @ApiProperty({ type: RunDto }) readonly run!: RunDto;
  @ApiProperty() readonly isRepeat!: boolean;
  @ApiProperty({ type: [String] }) readonly sentences!: readonly string[];
}
