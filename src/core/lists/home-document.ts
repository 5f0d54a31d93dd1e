import type { Pack } from '../packs/pack.js';
import { POLICIES, titleOf } from '../survey/citation.js';
import type { Home } from './describe-verdicts.js';

type Packed = Pick<Pack, 'policy' | 'document'>;

/** The document that the rules of a pack rest on; the union of all packs has none. */
export function homeOf({ policy, document }: Packed): Home {
  if (policy !== null) return { policy };
  return document ? { policy: 'local', document } : null;
}

/** Its title in brackets. */
export function homeTitle({ policy, document }: Packed): string | null {
  if (policy !== null) return titleOf(POLICIES[policy].title);
  return document ? titleOf(document) : null;
}
