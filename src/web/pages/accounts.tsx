import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown, Flex, Upload } from 'antd';
import { useState } from 'react';
import { ACCOUNT_ROLES } from '../../app/accounts/account-roles.js';
import { type Shape, answered, api } from '../api.js';
import { AccountDialog } from '../components/account-dialog.js';
import { FaultNotice, sentenceOf } from '../components/fault-notice.js';
import { LiveSearch } from '../components/live-search.js';
import { useAddressState } from '../components/use-address-state.js';
import { PageTitle } from '../components/page-title.js';
import { PagedTable } from '../components/paged-table.js';
import { ToneTag } from '../components/tone-tag.js';
import { uploadForFile } from '../components/upload-for-file.js';
import { useRights } from '../components/use-rights.js';
import { useSession } from '../session.js';
import { ROLE_TITLES, moment } from '../words.js';

type Account = Shape<'AccountDto'>;
type Edit = Shape<'AccountEditDto'>;

const PASSWORDS: Readonly<Record<Account['password'], string>> = {
  chosen: '本人设定',
  'one-time': '一次性密码，待本人更换',
  expired: '一次性密码已过期',
};

/** Accounts: the system administrator makes them, the security administrator grants their roles. */
export default function AccountsPage() {
  const rights = useRights();
  const { mode } = useSession();
  // In single mode whoever makes an account gives its role: nothing waits to be granted.
  const grants = rights.has('securityAdmin') && mode !== 'single';
  const [{ text = '' }, search] = useAddressState();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const [isCreating, setCreating] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [chosen, setChosen] = useState<readonly Account[]>([]);
  const refresh = () => void queries.invalidateQueries({ queryKey: ['accounts'] });
  const fail = (failure: unknown) => message.error(sentenceOf(failure));
  const showPassword = ({ account, oneTimePassword, validUntil }: Shape<'IssuedPasswordDto'>) =>
    oneTimePassword
      ? void modal.info({
          title: `${account.displayName}（${account.name}）的一次性密码`,
          content: (
            <>
              <p style={{ fontSize: 20, fontFamily: 'monospace' }}>{oneTimePassword}</p>
              <p>
                只显示这一次，请当面或用安全的方式交给本人
                {validUntil ? `，${moment(validUntil)}前有效` : ''}。首次登录须更换。
              </p>
            </>
          ),
          okText: '已抄好',
        })
      : void message.success('已保存');
  const change = useMutation({
    mutationFn: ({ name, edit }: { readonly name: string; readonly edit: Edit }) =>
      answered(api.PATCH('/api/accounts/{name}', { params: { path: { name } }, body: edit })),
    onSuccess: (issued) => {
      showPassword(issued);
      refresh();
    },
    onError: fail,
  });
  const grant = useMutation({
    mutationFn: (accounts: readonly string[]) =>
      answered(api.POST('/api/accounts/grants', { body: { accounts: [...accounts] } })),
    onSuccess: ({ total }) => {
      message.success(`已授予 ${total} 个账户所申请的角色`);
      setChosen([]);
      refresh();
    },
    onError: fail,
  });
  const importList = async (file: File) => {
    setError(null);
    try {
      await uploadForFile('/api/accounts/list', [file]);
      message.success('账户已建立，一次性密码在刚下载的文件里。请妥善保管，分发后删除。');
      refresh();
    } catch (failure) {
      setError(failure);
    }
  };
  const waiting = chosen.filter(({ proposedRole }) => proposedRole);
  return (
    <>
      <PageTitle
        title="账户"
        lead={
          mode === 'single'
            ? '建立账户时就定角色，把一次性密码交给本人，首次登录自己改。离岗的人停用，不删除。'
            : '系统管理员建立账户并申请角色，安全管理员授予角色之后才能使用。离岗的人停用，不删除。'
        }
        actions={
          <>
            {grants ? (
              <Button
                type="primary"
                disabled={!waiting.length}
                loading={grant.isPending}
                onClick={() => grant.mutate(waiting.map(({ name }) => name))}
              >
                授予所申请的角色（{waiting.length}）
              </Button>
            ) : null}
            {rights.has('systemAdmin') ? (
              <>
                <Button onClick={() => setCreating(true)}>新建账户</Button>
                <Upload
                  accept=".xlsx"
                  showUploadList={false}
                  beforeUpload={(file) => {
                    void importList(file);
                    return false;
                  }}
                >
                  <Button>导入单位名单（xlsx）</Button>
                </Upload>
              </>
            ) : null}
          </>
        }
      />
      {error ? <FaultNotice error={error} /> : null}
      <Flex style={{ marginBottom: 10 }}>
        <LiveSearch label="找账号、姓名或单位" value={text} onSearch={(next) => search({ text: next })} />
      </Flex>
      <PagedTable<Account>
        label="账户"
        queryKey={['accounts', text]}
        load={(page) => answered(api.GET('/api/accounts', { params: { query: { ...page, text } } }))}
        rowKey={({ name }) => name}
        empty={text ? '没有这样的账户' : '还没有账户'}
        {...(grants
          ? {
              rowSelection: {
                selectedRowKeys: chosen.map(({ name }) => name),
                onChange: (_: unknown, rows: readonly Account[]) => setChosen(rows),
                getCheckboxProps: ({ name, proposedRole }: Account) =>
                  ({ disabled: !proposedRole, 'aria-label': `选择 ${name}` }) as object,
              },
            }
          : {})}
        columns={[
          { title: '账号', dataIndex: 'name', width: 150 },
          { title: '姓名', dataIndex: 'displayName', width: 140 },
          { title: '单位', render: (_, { department }) => department ?? '' },
          {
            title: '角色',
            width: 190,
            render: (_, { role, proposedRole }) => (
              <>
                {role ? ROLE_TITLES[role] : null}
                {proposedRole ? (
                  <ToneTag tone="doubtful">申请：{ROLE_TITLES[proposedRole]}</ToneTag>
                ) : role ? null : (
                  <ToneTag tone="quiet">未授权</ToneTag>
                )}
              </>
            ),
          },
          {
            title: '状态',
            width: 180,
            render: (_, { isDisabled, password, hasSecondFactor }) => (
              <>
                {isDisabled ? <ToneTag tone="bad">已停用</ToneTag> : null}
                {password === 'chosen' ? null : (
                  <ToneTag tone={password === 'expired' ? 'bad' : 'quiet'}>{PASSWORDS[password]}</ToneTag>
                )}
                {!isDisabled && password === 'chosen' ? <ToneTag tone="good">正常</ToneTag> : null}
                {hasSecondFactor ? <ToneTag tone="good">身份验证器</ToneTag> : null}
              </>
            ),
          },
          {
            title: '最近登录',
            width: 160,
            render: (_, { lastSignInAt }) => (lastSignInAt ? moment(lastSignInAt) : '没有登录过'),
          },
          {
            title: '操作',
            width: 90,
            render: (_, account) => (
              <Actions
                account={account}
                rights={rights}
                onEdit={(edit) => change.mutate({ name: account.name, edit })}
              />
            ),
          },
        ]}
      />
      {isCreating ? (
        <AccountDialog
          onClose={(issued) => {
            setCreating(false);
            if (!issued) return;
            showPassword(issued);
            refresh();
          }}
        />
      ) : null}
    </>
  );
}

interface ActionsProps {
  readonly account: Account;
  readonly rights: ReturnType<typeof useRights>;
  readonly onEdit: (edit: Edit) => void;
}

/** What this administrator may do to the account; whoever may do nothing sees no menu. */
function Actions({ account, rights, onEdit }: ActionsProps) {
  const { modal } = App.useApp();
  const ask = (title: string, edit: Edit) =>
    void modal.confirm({ title, okText: '确定', cancelText: '取消', onOk: () => onEdit(edit) });
  const who = `${account.displayName}（${account.name}）`;
  const make = rights.has('systemAdmin')
    ? [
        {
          key: 'disable',
          label: account.isDisabled ? '重新启用' : '停用',
          onClick: () =>
            ask(`${account.isDisabled ? '重新启用' : '停用'}${who}？`, { isDisabled: !account.isDisabled }),
        },
        {
          key: 'password',
          label: '重置密码',
          onClick: () => ask(`给${who}换一个一次性密码？`, { resetPassword: true }),
        },
        {
          key: 'factor',
          label: '重置身份验证器',
          onClick: () => ask(`让${who}重新登记身份验证器？`, { resetSecondFactor: true }),
        },
      ]
    : [];
  const give = rights.has('securityAdmin')
    ? [
        {
          key: 'role',
          label: '授予角色',
          children: [
            ...ACCOUNT_ROLES.map((role) => ({
              key: role,
              label: ROLE_TITLES[role],
              onClick: () => ask(`授予${who}“${ROLE_TITLES[role]}”？`, { role }),
            })),
            { key: 'none', label: '收回角色', onClick: () => ask(`收回${who}的角色？`, { role: null }) },
          ],
        },
      ]
    : [];
  const items = [...make, ...give];
  return items.length ? (
    <Flex>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button size="small" aria-label={`办理：${account.name}`}>
          办理 ▾
        </Button>
      </Dropdown>
    </Flex>
  ) : null;
}
