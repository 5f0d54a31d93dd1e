import { ApiProperty } from '@nestjs/swagger';
import { REVIEW_TEXT as TEXT } from '../../app/review/review-text.js';
import type { ProofKind } from '../../core/review/review-case.js';
import { optionalText, requiredIdentifier, requiredOneOf, requiredText } from '../request-checks.js';
import { CaseParams, PROOFS } from './case.dto.js';

export class ProofForm {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'binary' },
    description: TEXT.file,
  })
  readonly files!: readonly string[];
}

export class ProofQuery {
  @requiredOneOf(TEXT.kind, PROOFS)
  readonly kind!: ProofKind;

  @optionalText(TEXT.by, 50)
  readonly by?: string;
}

export class CaseFileParams extends CaseParams {
  @requiredIdentifier(TEXT.sha256, 64)
  readonly sha256!: string;
}

export class GroupParam {
  @requiredText(TEXT.group, 100)
  readonly group!: string;
}
