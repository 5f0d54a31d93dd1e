import { useQuery } from '@tanstack/react-query';
import { Flex } from 'antd';
import type { Role } from '../../app/actor.js';
import { answered, api } from '../api.js';
import { moment } from '../words.js';
import { everyPage } from './every-page.js';
import { Figure } from './figure.js';
import { Panel } from './panel.js';

/** What the administrators keep in order; they see nothing of what is submitted. */
export function HomeAdministrator({ rights }: { readonly rights: ReadonlySet<Role> }) {
  return (
    <>
      <Accounts />
      {rights.has('logAuditor') || rights.has('securityAdmin') ? <Trail /> : null}
      {rights.has('systemAdmin') ? <Upkeep /> : null}
    </>
  );
}

function Accounts() {
  const { data } = useQuery({
    queryKey: ['accounts', 'all'],
    queryFn: () => everyPage((page) => answered(api.GET('/api/accounts', { params: { query: page } }))),
  });
  const waiting = data?.filter(({ proposedRole }) => proposedRole).length;
  return (
    <Panel title="账户" style={{ marginBottom: 12 }}>
      <Flex gap={32} wrap>
        <Figure label="账户" value={data?.length} to="/accounts" />
        <Figure label="等待授予角色" value={waiting} to="/accounts" isBad={Boolean(waiting)} />
        <Figure label="已停用" value={data?.filter(({ isDisabled }) => isDisabled).length} />
        <Figure label="没有登录过" value={data?.filter(({ lastSignInAt }) => !lastSignInAt).length} />
      </Flex>
    </Panel>
  );
}

function Trail() {
  const { data } = useQuery({
    queryKey: ['trail', 'latest'],
    queryFn: () => answered(api.GET('/api/trail', { params: { query: { limit: 1 } } })),
  });
  const [latest] = data?.items ?? [];
  return (
    <Panel title="审计记录" style={{ marginBottom: 12 }}>
      <Flex gap={32} wrap>
        <Figure label="记录" value={data?.total} to="/trail" />
        <Figure label="最近一条" value={latest ? `${moment(latest.at)} ${latest.actionTitle}` : undefined} />
      </Flex>
    </Panel>
  );
}

function Upkeep() {
  const { data } = useQuery({ queryKey: ['upkeep'], queryFn: () => answered(api.GET('/api/upkeep')) });
  const troubles = data?.things.filter(({ status }) => status !== 'ok');
  return (
    <Panel title="备份与体检" style={{ marginBottom: 12 }}>
      <Flex gap={32} wrap>
        <Figure
          label="最近一次备份"
          value={data && (data.backedUpAt ? moment(data.backedUpAt) : '还没有')}
          to="/upkeep"
        />
        <Figure
          label="最近一次验证能恢复"
          value={data && (data.provenAt ? moment(data.provenAt) : '还没有')}
          isBad={data ? !data.provenAt : false}
        />
        <Figure
          label="要留意的项目"
          value={troubles?.length}
          to="/upkeep"
          isBad={Boolean(troubles?.length)}
        />
      </Flex>
      {troubles?.map(({ check, message }) => (
        <div key={check}>{message}</div>
      ))}
    </Panel>
  );
}
