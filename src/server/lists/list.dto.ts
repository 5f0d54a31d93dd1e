import { ApiProperty } from '@nestjs/swagger';
import { LISTS } from '../../core/lists/index.js';
import { RunParams } from '../audits/run.dto.js';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { requiredFileName, requiredIdentifier } from '../request-checks.js';
import { RoundParams } from '../rounds/round.dto.js';

/** A list that can be made of any run. */
export class ListDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
}

export class ListParams extends RunParams {
  @requiredIdentifier(LISTS.map(({ id }) => id).join(' '))
  readonly list!: string;
}

export class ListFileParams extends RoundParams {
  @requiredFileName(PARAMETER_TEXT.listFile)
  readonly file!: string;
}
