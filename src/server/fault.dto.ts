import { ApiProperty } from '@nestjs/swagger';

/** What every failed request gets. */
export class FaultDto {
  @ApiProperty({ example: 'bad-input' })
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}
