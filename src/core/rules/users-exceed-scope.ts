import { DATA_TRUTH, clear, flagged, systemRule, undetermined } from '../audit/rule.js';

const READ = ['monthlyUsers', 'registeredUsers'] as const;

export const usersExceedScope = systemRule({
  id: 'users-exceed-scope',
  title: '月使用用户数多于用户规模',
  theme: 'data-truth',
  meaning: '一个月内使用的人数多于已开通的用户数。不需注册即可使用的系统可能如此，由单位说明。',
  pitfalls: ['不要求注册即可使用的系统，月使用用户数可以多于账号数。', '用户规模可能只统计了本单位的账号。'],
  basis: DATA_TRUTH,
  inServiceOnly: false,
  parameters: {},
  check({ monthlyUsers, registeredUsers }) {
    if (monthlyUsers === undefined || registeredUsers === undefined) {
      return undetermined(
        monthlyUsers === undefined && registeredUsers === undefined
          ? READ
          : [monthlyUsers === undefined ? 'monthlyUsers' : 'registeredUsers'],
        READ,
      );
    }
    return monthlyUsers > registeredUsers ? flagged(READ) : clear(READ);
  },
  examples: [
    { why: '多一人', values: { monthlyUsers: 101, registeredUsers: 100 }, verdict: 'flagged' },
    { why: '正好相等', values: { monthlyUsers: 100, registeredUsers: 100 }, verdict: 'clear' },
    { why: '没有填用户规模', values: { monthlyUsers: 100 }, verdict: 'undetermined' },
  ],
});
