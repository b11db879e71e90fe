import { Component, type ReactNode } from 'react';
import { TroubleView } from './TroubleView';

interface Properties {
  children: ReactNode;
  /** When this changes, what failed is tried again: elsewhere it may be all right. */
  place?: string;
  /** Whether this is around what opens over the page, so that the words go over it too and the page can still be used. */
  isOver?: boolean;
}

/** Keeps a fault to the part of the screen where it happened, and says in words what to do. */
export class ErrorBoundary extends Component<Properties, { failure?: { error: unknown } }> {
  override state: { failure?: { error: unknown } } = {};

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  override componentDidUpdate(before: Properties) {
    if (this.state.failure && before.place !== this.props.place) this.#again();
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return <TroubleView error={failure.error} isOver={this.props.isOver} onAgain={() => this.#again()} />;
  }

  #again() {
    this.setState({ failure: undefined });
  }
}
