import { useEffect } from "react";
import { SeverityGlyph } from "../../views/signs.js";
import type { Found } from "./judged.js";
import type { Mend } from "./mends.js";

interface MendBarProps {
  /** What was found where the cursor is. */
  readonly found: Found | undefined;
  readonly mends: readonly Mend[];
  onMend(mend: Mend): void;
}

/** Below the text: what is wrong where the cursor is, and ways to mend it, each with a key. */
export function MendBar({ found, mends, onMend }: MendBarProps) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const mend = event.altKey && !event.ctrlKey ? mends[Number(event.code.replace("Digit", "")) - 1] : undefined;
      if (!mend) return;
      event.preventDefault();
      onMend(mend);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [mends, onMend]);
  return (
    <div className="mend-bar" role="status">
      {found && (
        <>
          <p>
            {found.severity === "bare" ? (
              <b>bare</b>
            ) : (
              <>
                <SeverityGlyph severity={found.severity} /> <code>{found.code}</code>
              </>
            )}{" "}
            {found.says} <span className="muted">{found.mend}</span>
          </p>
          {mends.length > 0 && (
            <p className="mend-acts">
              {mends.map((mend, index) => (
                <button key={mend.title} type="button" onClick={() => onMend(mend)} aria-keyshortcuts={`Alt+${index + 1}`}>
                  <kbd>Alt {index + 1}</kbd> {mend.title}
                </button>
              ))}
            </p>
          )}
        </>
      )}
    </div>
  );
}
