import { Component, type ReactNode } from 'react';
import { Error as ErrorPage } from 'react-admin';

interface State {
  error: Error | null;
}

/** Keeps the navigation alive when a page fails, and lets one try again; `resetKey` changes with the page. */
export class ErrorBoundary extends Component<{ children: ReactNode; resetKey: string }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidUpdate(before: { resetKey: string }) {
    if (before.resetKey !== this.props.resetKey && this.state.error) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    return error ? (
      <ErrorPage error={error} resetErrorBoundary={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    );
  }
}
