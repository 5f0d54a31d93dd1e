import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** Long enough not to ask for every key, short enough to feel at once. */
const PAUSE_MS = 250;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly width?: number;
  readonly onSearch: (text: string) => void;
}

/** Searches while one types. */
export function LiveSearch({ label, value, width = 260, onSearch }: Props) {
  const [text, setText] = useState(value);
  const asked = useRef(value);
  useEffect(() => {
    // Somebody went back, or took another view.
    if (value !== asked.current) setText((asked.current = value));
  }, [value]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === asked.current) return undefined;
    const timer = setTimeout(() => onSearch((asked.current = wanted)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <Input
      type="search"
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ width }}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
