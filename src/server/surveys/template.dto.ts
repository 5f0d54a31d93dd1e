import { PARAMETER_TEXT } from '../../app/api-text.js';
import { PersonalQuery } from '../personal.dto.js';
import { optionalFlag, optionalIdentifier, optionalText } from '../request-checks.js';

export class TemplateQuery extends PersonalQuery {
  @optionalText(PARAMETER_TEXT.department)
  readonly department?: string;

  @optionalFlag(PARAMETER_TEXT.prefill)
  readonly prefill: boolean = false;

  @optionalIdentifier(PARAMETER_TEXT.pack)
  readonly pack: string = 'national';
}
