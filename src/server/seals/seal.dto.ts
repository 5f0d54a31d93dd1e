import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { requiredText } from '../request-checks.js';

export class SealParams {
  @requiredText(PARAMETER_TEXT.receipt, 40)
  readonly receipt!: string;
}

export class SealScanQuery {
  @requiredText(PARAMETER_TEXT.sealedBy, 50)
  readonly by!: string;
}

export class SealScanForm {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'binary' },
    description: PARAMETER_TEXT.scan,
  })
  readonly files!: readonly string[];
}

/** A stamped scan; `content` is the SHA-256 of the answers it confirms. */
export class SealScanDto {
  @ApiProperty() readonly receipt!: string;
  @ApiProperty() readonly content!: string;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer' }) readonly bytes!: number;
  @ApiProperty() readonly attachedBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly attachedAt!: string;
}

export class SealDto {
  @ApiProperty() readonly receipt!: string;
  @ApiProperty() readonly department!: string;
  /** Short code printed on the confirmation page. */
  @ApiProperty() readonly sealed!: string;
  @ApiProperty({ type: [SealScanDto] }) readonly scans!: readonly SealScanDto[];
}
