import type { ReactNode } from "react";
import type { AskError } from "../ask/ask.js";

/** Says what would fill an empty page, and offers the one act that does. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <b>{title}</b> {children}
    </div>
  );
}

export function Failed({ error, again }: { error: AskError; again?: () => void }) {
  return (
    <div className="empty" role="alert">
      <b>{error.status === 404 ? "Not here." : "This could not be shown."}</b> {error.message}{" "}
      {again && error.status !== 404 && (
        <button type="button" className="link" onClick={again}>
          Ask again
        </button>
      )}
    </div>
  );
}

/** Holds the place of a page that is on its way; shown only after a moment, so that quick answers do not flicker. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  return (
    <div className="waiting" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <i key={index} style={{ width: `${[92, 78, 85, 60, 88, 70][index % 6]}%` }} />
      ))}
    </div>
  );
}
