import { Button, Popover } from 'antd';
import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  /** What the button says, and how the panel is called. */
  readonly label: string;
  readonly title: string;
  readonly children: ReactNode;
}

/**
 * A button with a panel under it that the keyboard walks into: the panel stands after its button in the page, Esc closes
 * it and gives the focus back, leaving it closes it.
 */
export function DropdownPanel({ label, title, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const listen = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      frame.current?.querySelector('button')?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOpen]);
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !frame.current?.contains(relatedTarget)) setOpen(false);
  };
  return (
    <span ref={frame} onBlur={onBlur} style={{ position: 'relative' }}>
      <Popover
        trigger="click"
        placement="bottomRight"
        open={isOpen}
        onOpenChange={setOpen}
        getPopupContainer={() => frame.current ?? document.body}
        title={title}
        content={
          <div role="group" aria-label={title}>
            {children}
          </div>
        }
      >
        <Button aria-expanded={isOpen}>{label}</Button>
      </Popover>
    </span>
  );
}
