import { useEffect, useState } from "react";
import type { Said } from "./ask-coding.js";

/** At the foot of the window: what was just done and how to take it back; what is selected, for those who listen. */
export function Foot({ said, words, undo, onUndo }: { said: Said | null; words: string; undo: string | null; onUndo: () => void }) {
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setGone(said.n), said.isFault ? 9000 : 5000);
    return () => clearTimeout(timer);
  }, [said]);
  const isShown = said !== null && said.n > gone;
  return (
    <>
      <div className="act-strip coding-foot" role="status">
        {isShown && (
          <p className={said.isFault ? "is-fault" : undefined}>
            <span>{said.says.endsWith(".") ? said.says : `${said.says}.`}</span>
            {!said.isFault && undo !== null && (
              <button type="button" onClick={onUndo} aria-keyshortcuts="u Control+Z">
                Undo <kbd>u</kbd>
              </button>
            )}
          </p>
        )}
      </div>
      <p className="only-heard" aria-live="polite">
        {words ? `Selected: ${words.slice(0, 200)}` : ""}
      </p>
    </>
  );
}
