import type { CSSProperties, PropsWithChildren } from 'react';

interface Props {
  readonly title?: string;
  readonly style?: CSSProperties;
}

/** A titled block of the first page. antd's Card brings its tabs along: 15 kB more before anybody sees anything. */
export const Panel = ({ title, style, children }: PropsWithChildren<Props>) => (
  <section className="panel" style={style} aria-label={title}>
    {title ? <h2 className="panel-title">{title}</h2> : null}
    <div className="panel-body">{children}</div>
  </section>
);
