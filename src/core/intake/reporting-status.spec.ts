import { type HandedIn, reportingStatus } from './reporting-status.js';

const DEADLINE = '2018-01-15';
const handed = (change: Partial<HandedIn> = {}): HandedIn => ({
  part: '',
  version: 1,
  receivedOn: '2018-01-10',
  refused: 0,
  isReturned: false,
  ...change,
});

it('who sent nothing is late from the day after the deadline on', () => {
  expect(reportingStatus([], DEADLINE, '2018-01-15')).toBe('missing');
  expect(reportingStatus([], DEADLINE, '2018-01-16')).toBe('overdue');
  expect(reportingStatus([], null, '2030-01-01')).toBe('missing');
});

it('what came on the last day is in time; a correction after it does not make a unit late', () => {
  const lastDay = handed({ receivedOn: '2018-01-15' });
  const nextDay = handed({ receivedOn: '2018-01-16' });
  expect(reportingStatus([lastDay], DEADLINE, '2018-02-01')).toBe('reported');
  expect(reportingStatus([nextDay], DEADLINE, '2018-02-01')).toBe('late');
  expect(reportingStatus([nextDay], null, '2018-02-01')).toBe('reported');
  expect(reportingStatus([lastDay, { ...nextDay, version: 2 }], DEADLINE, '2018-02-01')).toBe('reported');
});

it('refused rows and a return stand until the part is sent again', () => {
  expect(reportingStatus([handed({ refused: 1 })], DEADLINE, '2018-01-11')).toBe('returned');
  const returned = handed({ isReturned: true });
  expect(reportingStatus([returned], DEADLINE, '2018-01-11')).toBe('returned');
  expect(reportingStatus([returned, handed({ version: 2 })], DEADLINE, '2018-01-12')).toBe('reported');
  expect(reportingStatus([returned, handed({ part: '市档案馆', version: 2 })], DEADLINE, '2018-01-12')).toBe(
    'returned',
  );
});
