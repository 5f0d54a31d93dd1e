import { ApiProperty } from '@nestjs/swagger';

/** A reason for or against, and its weight in log-odds. */
export class WaterfallLineDto {
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly weight!: number;
}

/** Where the score of a pair comes from: the weights add up to its log-odds. */
export class ExplainedPairDto {
  @ApiProperty() readonly a!: string;
  @ApiProperty() readonly b!: string;
  @ApiProperty() readonly score!: number;
  @ApiProperty({ type: [WaterfallLineDto] }) readonly waterfall!: readonly WaterfallLineDto[];
}
