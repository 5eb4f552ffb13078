import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

interface WriteWindowProps {
  readonly title: string;
  readonly hint: string;
  /** Whether what was typed can be written. */
  readonly isReady: boolean;
  readonly children: ReactNode;
  onSave(): void;
  onClose(): void;
}

/** A small window of several fields: Enter writes, in a field of several lines with Ctrl; Esc closes. */
export function WriteWindow({ title, hint, isReady, children, onSave, onClose }: WriteWindowProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    dialog.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, []);
  const press = (event: KeyboardEvent) => {
    const node = event.target as HTMLElement;
    if (event.key !== "Enter" || event.shiftKey || node.matches("button")) return;
    if (node.matches("textarea") && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onSave();
  };
  return (
    <dialog ref={dialog} className="find write-window" aria-label={title} onClose={onClose}>
      <form
        className="find-box"
        onKeyDown={press}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <h2>{title}</h2>
        <div className="write-fields">{children}</div>
        <p className="find-foot">
          <span>{hint}</span>
          <span>
            <kbd>Ctrl Enter</kbd> write · <kbd>Esc</kbd> close
          </span>
          <button type="submit" className="act is-main" disabled={!isReady}>
            Write it
          </button>
        </p>
      </form>
    </dialog>
  );
}
