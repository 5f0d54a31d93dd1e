import { packById } from '../src/core/packs/index.js';
import { questionsAsked } from '../src/core/packs/pack.js';
import { surveyed } from './sample-systems.js';
import { issueTemplate } from '../src/app/issue-template.js';
import type { Ports, TemplateRequest } from '../src/app/ports.js';

const pack = packById('zibo')!;
const standing = surveyed([{ departmentName: '示例局', systemName: '档案系统', builder: '示例软件公司' }]);

/** What the writer is asked for. */
async function requested(isPrefilled: boolean): Promise<TemplateRequest> {
  const requests: TemplateRequest[] = [];
  const ports = {
    actor: { name: '张三', role: 'console', department: null },
    knowledge: { departmentAliases: [] },
    register: {
      rounds: () => Promise.resolve([{ name: '一', asOf: '2017-12-31' }]),
      departments: () => Promise.resolve([{ name: '示例局' }]),
      systems: () => Promise.resolve(standing),
    },
    templates: {
      write: (request: TemplateRequest) => {
        requests.push(request);
        return Promise.resolve(new Uint8Array());
      },
    },
  } as unknown as Ports;
  await issueTemplate({ pack, department: '示例局', isPrefilled }, ports);
  return requests[0]!;
}

describe('issueTemplate', () => {
  it('asks what the pack asks', async () => {
    const { questions, prefill } = await requested(false);
    expect(prefill).toEqual([]);
    expect(questions).toEqual(questionsAsked(pack));
    expect(questions).not.toContain('builder');
  });

  it('asks besides what the unit has answered: handed in again, nothing is lost', async () => {
    const { questions = [], prefill } = await requested(true);
    expect(prefill).toHaveLength(1);
    expect(questions.filter((id) => !questionsAsked(pack).includes(id))).toEqual(['builder']);
  });
});
