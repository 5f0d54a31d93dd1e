import { Flex, Spin } from 'antd';

/** Said aloud, so that a reader who cannot see the wheel knows that something is coming. */
export const Loading = ({ what }: { readonly what: string }) => (
  <Flex vertical align="center" gap={8} style={{ padding: 48 }} role="status" aria-live="polite">
    <Spin />
    <span>{what}…</span>
  </Flex>
);
