import { useEffect } from "react";
import { type Told, useTakeBack } from "../ask/edit.js";
import { openWriting } from "./writing/open-writing.js";

/** At the foot of the window: what was just written and how to take it back, or why nothing was written. */
export function ActStrip({ told, onClose }: { told: Told | null; onClose: () => void }) {
  const { mutate: take } = useTakeBack();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inField = (event.target as HTMLElement).matches("input, textarea, select, [contenteditable]");
      if (inField || event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      take(event.shiftKey ? "redo" : "undo");
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [take]);
  useEffect(() => {
    if (told?.kind !== "done") return;
    const timer = setTimeout(onClose, 12_000);
    return () => clearTimeout(timer);
  }, [told, onClose]);
  return (
    <div className="act-strip" role="status">
      {told?.kind === "done" && (
        <p>
          <span>{told.says}.</span>
          {told.acts.undo !== null && (
            <button type="button" onClick={() => take("undo")} aria-keyshortcuts="Control+Z">
              Undo <kbd>Ctrl Z</kbd>
            </button>
          )}
          {told.acts.redo !== null && (
            <button type="button" onClick={() => take("redo")} aria-keyshortcuts="Control+Shift+Z">
              Do again
            </button>
          )}
          <button type="button" onClick={() => openWriting("history")}>
            History
          </button>
        </p>
      )}
      {told?.kind === "refused" && (
        <p>
          <span>Nothing was written. {told.says}</span>
          <button type="button" onClick={onClose}>
            Close
          </button>
        </p>
      )}
      {told?.kind === "changed" && (
        <div className="act-both">
          <p>
            <span>
              <code>{told.answer.file}</code> was changed by somebody else in between, so nothing was written. The page now shows their
              text.
            </span>
            <button type="button" onClick={onClose}>
              Close
            </button>
          </p>
          {told.answer.yours !== "" && (
            <details>
              <summary>Compare both texts</summary>
              <div className="act-texts">
                <section aria-label="Yours">
                  <h3>Yours</h3>
                  <pre>{told.answer.yours}</pre>
                </section>
                <section aria-label="On the disk">
                  <h3>On the disk</h3>
                  <pre>{told.answer.theirs}</pre>
                </section>
              </div>
            </details>
          )}
        </div>
      )}
    </div>
  );
}
