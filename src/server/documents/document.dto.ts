import { ApiProperty } from '@nestjs/swagger';
import { PARAMETER_TEXT } from '../../app/api-text.js';
import { optionalIdentifier, optionalText, requiredFileName } from '../request-checks.js';
import { RoundParams } from '../rounds/round.dto.js';

class DatedQuery {
  @optionalText(PARAMETER_TEXT.signedOn, 10)
  readonly on?: string;

  @optionalIdentifier(PARAMETER_TEXT.letterPack)
  readonly pack?: string;
}

export class DocumentsQuery extends DatedQuery {
  @optionalIdentifier(PARAMETER_TEXT.documentKind)
  readonly document?: string;
}

export class DocumentQuery extends DatedQuery {
  @optionalText(PARAMETER_TEXT.documentSubject, 200)
  readonly subject?: string;
}

export class DocumentFileParams extends RoundParams {
  @requiredFileName(PARAMETER_TEXT.documentFile)
  readonly file!: string;
}

/** A document that can be asked for: what kind, about whom. */
export class DocumentDto {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ['city', 'department', 'system', 'unit'] }) readonly scope!: string;
  @ApiProperty() readonly subject!: string;
  /** Of a document about a system: its name and unit. */
  @ApiProperty({ type: String, nullable: true }) readonly systemName!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly department!: string | null;
}
