import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

interface WriteNoteProps {
  readonly title: string;
  readonly first: string;
  readonly hint: string;
  /** One line for a name, several for a memo. */
  readonly isLine?: boolean;
  onSave(says: string): void;
  onClose(): void;
}

/** A small window for a memo, a comment or a name: Enter saves a line, Ctrl+Enter saves several. */
export function WriteNote({ title, first, hint, isLine = false, onSave, onClose }: WriteNoteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useId();
  const [says, setSays] = useState(first);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const save = () => onSave(says.trim());
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || !(isLine || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <dialog ref={dialog} className="find note-window" aria-label={title} onClose={onClose}>
      <form
        className="find-box"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label htmlFor={field}>
          <span>{title}</span>
          {isLine ? (
            <input
              id={field}
              type="text"
              value={says}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setSays(event.target.value)}
              onKeyDown={press}
            />
          ) : (
            <textarea id={field} rows={5} value={says} onChange={(event) => setSays(event.target.value)} onKeyDown={press} />
          )}
        </label>
        <p className="find-foot">
          {hint}
          <span>
            <button type="submit">
              Save <kbd>{isLine ? "Enter" : "Ctrl Enter"}</kbd>
            </button>{" "}
            · <kbd>Esc</kbd> close
          </span>
        </p>
      </form>
    </dialog>
  );
}
