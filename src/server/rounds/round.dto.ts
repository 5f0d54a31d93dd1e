import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { requiredText } from '../request-checks.js';

/** A survey round as it is opened. The use case checks the date, so that every entrance says the same. */
export class NewRoundDto {
  @requiredText(PARAMETER_TEXT.round, 100)
  readonly name!: string;

  @requiredText(PARAMETER_TEXT.asOf, 10)
  readonly asOf!: string;
}

export class RoundDto {
  @ApiProperty({ type: 'integer' })
  readonly id!: number;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ format: 'date' })
  readonly asOf!: string;
}

/** The round in the path of a route. */
export class RoundParams {
  @requiredText(PARAMETER_TEXT.round, 100)
  readonly round!: string;
}
