import { PARAMETER_TEXT } from '../app/api-text.js';
import type { PersonalView } from '../app/show-personal.js';
import { optionalOneOf } from './request-checks.js';

/** How contacts are shown. */
export class PersonalQuery {
  @optionalOneOf(PARAMETER_TEXT.personal, ['masked', 'full'])
  readonly personal: PersonalView = 'masked';
}
