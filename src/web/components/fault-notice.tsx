import { Alert, Button } from 'antd';
import { Refusal } from '../api.js';

interface Props {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** The sentence of the server; a fault of the page itself gets one too, never a white screen. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refusal
    ? error.message
    : '页面出错，已填写的内容没有提交。请刷新页面；再次出现时请把操作步骤告诉维护人员。';

export const FaultNotice = ({ error, onRetry }: Props) => (
  <Alert
    type="error"
    showIcon
    role="alert"
    title={sentenceOf(error)}
    style={{ margin: '8px 0' }}
    action={onRetry ? <Button onClick={onRetry}>重试</Button> : undefined}
  />
);
