import { displayValue } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import { sealCode, sealText } from '../seal/seal-code.js';
import type { OfficialDocument, Stated } from './official-document.js';
import { body, centred, date, named, note, ordinal, quote, table, unit } from './writing.js';

/** A version of a submission as its department confirms it. */
export interface SealedSubmission {
  readonly receipt: string;
  readonly department: string;
  readonly round: string;
  readonly asOf: string;
  readonly version: number;
  readonly systems: readonly SurveyedSystem[];
  /** SHA-256 of the canonical content. */
  readonly sha256: string;
}

const code = (text: string, source: string): Stated => ({ kind: 'code', text, source });

/** 确认页: what was submitted, its code, and the place for the stamp. */
export function confirmationPage(sealed: SealedSubmission): OfficialDocument {
  const { receipt, department, round, asOf, version, systems, sha256 } = sealed;
  return {
    id: 'confirmation-page',
    name: `确认页（${department} ${receipt}）`,
    mark: '',
    issuer: [],
    isLetter: false,
    number: [],
    title: ['政务信息系统普查填报确认页'],
    addressee: [],
    blocks: [
      table(
        [
          { title: '项目', width: 18, align: 'center' },
          { title: '内容', width: 74 },
        ],
        [
          [['填报单位'], [unit(department)]],
          [['普查批次'], [quote(round, '批次')]],
          [['普查基准日'], [date(asOf)]],
          [['回执号、版本'], [code(`${receipt}　第${version}版`, receipt)]],
          [['系统数'], [code(`${systems.length}个`, '本版本的系统，见下表')]],
          [['校验码'], [code(sealCode(sha256), sha256)]],
        ],
      ),
      { kind: 'code', text: sealText(receipt, sha256) },
      centred(code(sealCode(sha256), sha256)),
      note(
        '校验码由本版本全部系统的答案计算得出：答案有一处不同，校验码即不同；另存、换软件打开不影响。二维码的内容为回执号和校验码的全文，供普查组织单位核对。',
      ),
      body('本单位确认：所报系统和答案与本页所列校验码对应的版本一致，内容真实、完整。'),
      body('单位负责人（签字）：＿＿＿＿＿＿＿＿'),
      body('填报人（签字）：＿＿＿＿＿＿＿＿'),
      body('（单位盖章）　　　　　　　　　　　　年　　月　　日'),
    ],
    attachments: [],
    signature: [],
    annex: [
      centred('本版本所报系统'),
      table(
        [
          { title: '序号', width: 8, align: 'center' },
          { title: '系统名称', width: 46 },
          { title: '建设状态', width: 14, align: 'center' },
          { title: '年度运维资金\n（万元）', width: 24, align: 'center' },
        ],
        systems.map((system, index) => [
          [ordinal(index + 1)],
          [named(system)],
          [system.values.lifecycle ?? '未填'],
          [quote(displayValue(system.values.annualOpsCost) || '未填', `${system.id} annualOpsCost`)],
        ]),
      ),
    ],
  };
}
