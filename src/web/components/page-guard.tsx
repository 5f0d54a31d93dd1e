import { Component, type ReactNode } from 'react';
import { FaultNotice } from './fault-notice.js';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** A page that fails says so in words; the frame around it stays, and another page can be opened. */
export class PageGuard extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <FaultNotice error={this.state.error} />;
  }
}
