import { useEffect, useRef } from 'react';

/** What opens outside of a dialog though it belongs to it. */
const POPUPS = '.ant-picker-dropdown, .ant-select-dropdown';
const REACHED =
  'a[href], button:not([disabled]), input:not([disabled]):not([type=file]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** Marks the field of a dialog at which the keyboard begins. */
export const BEGINS = { 'data-begins': '' };

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** The dialog or drawer on top. */
const topDialog = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[role=dialog]')].filter(isSeen).at(-1);

/**
 * While a dialog or drawer is open the Tab key goes round inside of it; when it has closed, the keyboard is again
 * where it was opened from, unless that is gone.
 */
export function useKeyboardInside(isOpen: boolean): void {
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  // Asked while drawing: afterwards the dialog has taken the focus.
  if (isOpen && !wasOpen.current) opener.current = document.activeElement;
  wasOpen.current = isOpen;
  useEffect(() => {
    if (!isOpen) return undefined;
    document.addEventListener('keydown', goRound);
    // Where nothing moves, a dialog takes the focus after the field in it that had it.
    setTimeout(() => topDialog()?.querySelector<HTMLElement>('[data-begins]')?.focus(), 0);
    return () => {
      document.removeEventListener('keydown', goRound);
      const from = opener.current;
      // What closes gives up the focus first.
      setTimeout(() => {
        const isLost = !document.activeElement || document.activeElement === document.body;
        if (isLost && from instanceof HTMLElement && from.isConnected) from.focus();
      }, 50);
    };
  }, [isOpen]);
}

function goRound(event: KeyboardEvent): void {
  const dialog = topDialog();
  const here = document.activeElement;
  if (event.key !== 'Tab' || !dialog || here?.closest(POPUPS)) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>(REACHED)].filter(isSeen);
  const [first, last] = [stops[0], stops.at(-1)];
  const isOutside = !dialog.contains(here);
  const isAtEnd = event.shiftKey ? here === first || here === dialog : here === last;
  if (!isOutside && !isAtEnd) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
