import { useEffect, useState } from "react";
import { filesOf, takeFiles } from "../../ask/adding.js";
import { useReadOnly } from "../../ask/writing.js";

/** Files may be dropped anywhere; a file that is dropped never takes the app's place in the window. A page with a place of its own goes before. */
export function DropFiles() {
  const isReadOnly = useReadOnly();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const isTaken = (event: DragEvent) => (event.target as Element | null)?.closest?.(".drop") !== null && event.target instanceof Element;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(!isTaken(event));
    };
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer && isReadOnly && !isTaken(event)) event.dataTransfer.dropEffect = "none";
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (isReadOnly || isTaken(event) || !event.dataTransfer) return;
      void filesOf(event.dataTransfer).then(({ files, unread }) => takeFiles(files, unread));
    };
    addEventListener("dragenter", enter);
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragenter", enter);
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [isReadOnly]);
  if (!isOver) return null;
  return (
    <div className="drop-over" aria-hidden="true">
      <p>
        {isReadOnly ? (
          <b>This case is open to read only: trust it first.</b>
        ) : (
          <>
            <b>Drop them here.</b> Documents, bibliographies, event data, folders, a REFI-QDA project: each goes to its place.
          </>
        )}
      </p>
    </div>
  );
}
