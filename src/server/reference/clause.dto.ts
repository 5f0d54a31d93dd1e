import { ApiProperty } from '@nestjs/swagger';
import { POLICIES } from '../../core/survey/citation.js';

/** A verbatim passage of a policy document. */
export class ClauseDto {
  @ApiProperty({ enum: Object.keys(POLICIES) }) readonly policy!: string;
  @ApiProperty() readonly item!: string;
  @ApiProperty() readonly text!: string;
}
