import { Form, Input } from 'antd';

/** Why somebody decides so: asked wherever a decision goes on record. */
export const ReasonField = () => (
  <Form.Item
    name="reason"
    label="理由（不少于四个字，写入记录）"
    rules={[{ required: true, whitespace: true, min: 4, message: '请写明理由，不少于四个字' }]}
  >
    <Input.TextArea rows={3} maxLength={500} showCount />
  </Form.Item>
);
