import { Component, type ReactNode } from "react";
import { turnOld, useIsOld, useIsOther } from "../ask/edition.js";

/** Asks the person to take the page that was built since. */
export function OldPage() {
  const [isOld, isOther] = [useIsOld(), useIsOther()];
  if (!isOld && !isOther) return null;
  return (
    <p className="notice">
      {isOther
        ? "Another case was opened in this app since; nothing is read or written here any more."
        : "Amity was built again since this page was opened."}{" "}
      <button type="button" className="link" onClick={() => location.reload()}>
        Reload it
      </button>
    </p>
  );
}

interface FaultProps {
  /** Another page is drawn anew. */
  readonly path: string;
  readonly children: ReactNode;
}

/** Where a page breaks down, the rest of the window stays; a part of the program that cannot be loaded was built again. */
export class Fault extends Component<FaultProps, { readonly says: string | null; readonly path: string }> {
  override state = { says: null, path: this.props.path };
  static getDerivedStateFromError(cause: unknown) {
    return { says: cause instanceof Error ? cause.message : String(cause) };
  }
  static getDerivedStateFromProps({ path }: FaultProps, before: { readonly path: string }) {
    return path === before.path ? null : { says: null, path };
  }
  override componentDidCatch(cause: unknown) {
    if (isMissingPart(cause)) turnOld();
  }
  override render() {
    const { says } = this.state;
    if (says === null) return this.props.children;
    return (
      <main id="page" className="alone">
        <h1 className="lead">This page could not be shown.</h1>
        <div className="empty" role="alert">
          <p>{isMissingPart(says) ? "A part of it was not there: Amity was built again, or does not answer." : says}</p>
          <button type="button" className="link" onClick={() => location.reload()}>
            Reload it
          </button>
        </div>
      </main>
    );
  }
}

/** Browsers say it in their own words. */
function isMissingPart(cause: unknown): boolean {
  const says = cause instanceof Error ? cause.message : String(cause);
  return /dynamically imported module|importing a module script|unable to preload/iu.test(says);
}
