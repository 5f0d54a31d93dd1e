import { type FormMapping, checkMappings } from '../core/intake/form-mapping.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';

/** Checks a mapping file and remembers what it confirms; the next import of such a form reads by it. */
export async function confirmMappings(
  text: string,
  { register, actor }: Pick<Ports, 'register' | 'actor'>,
): Promise<readonly FormMapping[]> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Fault('bad-input', { errors: '对应关系文件不是有效的 JSON' });
  }
  return saveMappings(content, { register, actor });
}

/** Checks mappings and remembers them; one of the same form and department is replaced. */
export async function saveMappings(
  content: unknown,
  { register, actor }: Pick<Ports, 'register' | 'actor'>,
): Promise<readonly FormMapping[]> {
  const { mappings, errors } = checkMappings(content);
  if (errors.length) throw new Fault('bad-input', { errors: errors.join('；') });
  const subject = mappings.map(({ form }) => form).join('、');
  await register.write({ actor, action: 'mapping.confirm', subject }, (writer) =>
    writer.saveMappings(mappings),
  );
  return mappings;
}
