import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, QRCode, Typography } from 'antd';
import { answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { PageTitle } from '../components/page-title.js';
import { useRenewSession, useSession } from '../session.js';
import { Panel } from '../components/panel.js';

/** Enrols an authenticator: scan, then prove it by its first code. */
export function SecondFactorPage() {
  const { account } = useSession();
  const renew = useRenewSession();
  const offer = useMutation({
    mutationFn: () => answered(api.POST('/api/session/second-factor', { body: {} })),
  });
  const confirm = useMutation({
    mutationFn: (code: string) => answered(api.POST('/api/session/second-factor', { body: { code } })),
    onSuccess: () => renew(),
  });
  return (
    <div className="page" style={{ maxWidth: 520 }}>
      <PageTitle
        title="身份验证器"
        lead="启用之后，登录时除密码外，再输入手机验证器上的 6 位数字。手机上先装好任意一种支持 TOTP 的身份验证器；验证码在手机上算出，不需要联网。手机丢失的，请管理员重置。"
      />
      <Panel>
        {account?.hasSecondFactor ? <Alert type="success" title="已经启用" /> : null}
        {(offer.error ?? confirm.error) ? <FaultNotice error={offer.error ?? confirm.error} /> : null}
        {account?.hasSecondFactor ? null : offer.data?.uri ? (
          <>
            <Typography.Paragraph>
              用手机上的验证器扫码，或者手工输入密钥 {offer.data.secret}：
            </Typography.Paragraph>
            <QRCode value={offer.data.uri} />
            <Form layout="vertical" onFinish={({ code }: { readonly code: string }) => confirm.mutate(code)}>
              <Form.Item
                name="code"
                label="验证器上显示的 6 位数字"
                rules={[{ required: true, pattern: /^\d{6}$/u, message: '请填写 6 位数字' }]}
              >
                <Input inputMode="numeric" autoComplete="one-time-code" style={{ width: 160 }} />
              </Form.Item>
              <Button type="primary" htmlType="submit" loading={confirm.isPending}>
                确认启用
              </Button>
            </Form>
          </>
        ) : (
          <Button type="primary" loading={offer.isPending} onClick={() => offer.mutate()}>
            开始启用
          </Button>
        )}
      </Panel>
    </div>
  );
}
