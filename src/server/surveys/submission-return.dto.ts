import { ApiProperty } from '@nestjs/swagger';

/** Who sent a submission back, and why. */
export class SubmissionReturnDto {
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
}
