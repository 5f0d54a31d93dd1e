import { type FormMapping, checkMappings } from '../core/intake/form-mapping.js';
import { Fault } from './fault.js';
import type { Register } from './ports.js';

/** Checks a mapping file and remembers what it confirms; the next import of such a form reads by it. */
export async function confirmMappings(text: string, register: Register): Promise<readonly FormMapping[]> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Fault('bad-input', { errors: '对应关系文件不是有效的 JSON' });
  }
  const { mappings, errors } = checkMappings(content);
  if (errors.length) throw new Fault('bad-input', { errors: errors.join('；') });
  await register.write((writer) => writer.saveMappings(mappings));
  return mappings;
}
