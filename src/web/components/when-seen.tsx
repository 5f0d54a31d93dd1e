import { type ReactNode, useEffect, useRef, useState } from 'react';

/** How far below the window something is made ready, so that scrolling meets it finished. */
const AHEAD = '300px';

/** Keeps the place of something costly, and makes it when it comes near the window; then it stays. */
export function WhenSeen({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (isSeen || !place.current) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setSeen(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isSeen]);
  return (
    <div ref={place} style={{ minHeight: height }}>
      {isSeen ? children : null}
    </div>
  );
}
