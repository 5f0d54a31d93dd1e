import { ApiProperty } from '@nestjs/swagger';
import { POLICIES } from '../../core/survey/citation.js';
import { requiredIdentifier } from '../request-checks.js';

export class PolicyParams {
  @requiredIdentifier(Object.keys(POLICIES).join(' '))
  readonly policy!: string;
}

export class PolicyDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly place!: string;
}

export class PolicyTextDto extends PolicyDto {
  @ApiProperty() readonly text!: string;
}

export const policies = (): readonly (PolicyDto & { readonly file: string })[] =>
  Object.entries(POLICIES).map(([id, policy]) => ({ id, ...policy }));
