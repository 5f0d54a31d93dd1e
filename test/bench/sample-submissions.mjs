// Submissions as an import hands them to the register: 60 systems each, with answers and their cells.
import { waitingSystem } from '../../dist/core/intake/stored-system.js';
import { FIELD_IDS, fieldOf } from '../../dist/core/survey/survey.js';
import { randomNumbers, words } from './make-workbooks.mjs';

const ROWS = 60;
const COLUMNS = 45;

function answerTo(id, random) {
  const { kind, codes } = fieldOf(id);
  if (kind === 'choice') return codes[random(codes.length)];
  if (kind === 'choices') return [codes[random(codes.length)]];
  if (kind === 'date') return `201${random(8)}-0${1 + random(9)}`;
  if (kind === 'money') return random(50_000) / 100;
  if (kind === 'percent') return random(100);
  if (kind === 'count') return random(9999);
  return words(random, id === 'function' ? 20 : 4);
}

export function sampleSystem(number, department, random) {
  const ids = FIELD_IDS.slice(0, COLUMNS);
  const values = { lifecycle: '已建' };
  for (const id of ids) if (id !== 'lifecycle' && random(10)) values[id] = answerTo(id, random);
  values.systemName = `${words(random, 3)}系统${number}`;
  const cell = (index) => `${String.fromCharCode(65 + (index % 26))}${number + 3}`;
  const raw = (id) => (values[id] === undefined ? '' : String(values[id]));
  return {
    id: `S${String(number).padStart(14, '0')}`,
    department,
    systemName: values.systemName,
    source: { file: `${department}.xlsx`, sheet: '信息系统清单', row: number + 3, column: null },
    values,
    answers: Object.fromEntries(ids.map((id, index) => [id, { cell: cell(index), raw: raw(id) }])),
    ownerUnit: '',
    part: '本单位',
    fingerprint: String(number).padStart(64, 'f'),
  };
}

export function sampleSubmissions(count) {
  const random = randomNumbers(7);
  return Array.from({ length: count }, (_, number) => {
    const department = `${words(random, 2)}${number}局`;
    const systems = Array.from({ length: ROWS }, (__, row) =>
      sampleSystem(number * ROWS + row, department, random),
    );
    const counts = { read: ROWS, stored: ROWS, rejected: 0, ignored: 0 };
    return {
      receipt: `QC2017-${number}`,
      round: '普查',
      department,
      part: '本单位',
      digest: String(number).padStart(64, '0'),
      receivedAt: '2018-01-02T03:04:05.678Z',
      counts,
      change: { added: ROWS, updated: 0, unchanged: 0, vanished: 0, faulty: 0 },
      files: [],
      systems: systems.map(waitingSystem),
      superseded: [],
      vanished: [],
      replacesAll: false,
    };
  });
}
