import { Component, type ErrorInfo, type ReactNode } from 'react';
import { CrashNotice } from './CrashNotice.tsx';

/** Keeps a fault of the page from leaving a white screen. */
export class CrashBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <CrashNotice error={this.state.error} />;
  }
}
