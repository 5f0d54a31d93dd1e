import { Modal, type ModalProps } from 'antd';
import { useKeyboardInside } from './use-keyboard-inside.js';

/** Every dialog of the pages: the keyboard stays in it, Esc closes it, and the focus returns to what opened it. */
export function Dialog(props: ModalProps) {
  useKeyboardInside(props.open ?? false);
  return <Modal cancelText="取消" {...props} />;
}
