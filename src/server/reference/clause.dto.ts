import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { POLICIES } from '../../core/survey/citation.js';

/** A verbatim passage of a policy document. */
export class ClauseDto {
  @ApiProperty({ enum: [...Object.keys(POLICIES), 'local'] }) readonly policy!: string;
  /** Title of a city's own document, when `policy` is local. */
  @ApiPropertyOptional() readonly document?: string;
  @ApiProperty() readonly item!: string;
  @ApiProperty() readonly text!: string;
}
