import { useId, useState } from "react";
import { useCaseText } from "../../ask/edit.js";

interface FileLineProps {
  /** The file as routes call it, and the way to a list in it. */
  readonly name: string;
  readonly path: readonly (string | number)[];
  /** Which item of the list. */
  readonly index: number;
}

/** Where an item stands in its file; chosen, it shows the lines as they are written there. */
export function FileLine({ name, path, index }: FileLineProps) {
  const { data } = useCaseText(name);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const begins = data?.lines[path.join("/")];
  const line = begins?.[index];
  if (!data || line === undefined) return null;
  return (
    <>
      <button type="button" className="link-quiet file-line" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {`${data.file}:${line}`}
      </button>
      {isOpen && (
        <pre id={id} className="file-lines">
          {itsLines(data.text, line, begins?.[index + 1]).map((words, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <span key={line + n} data-line={line + n}>
              {words}
              {"\n"}
            </span>
          ))}
        </pre>
      )}
    </>
  );
}

/** The lines from one on which an item begins to that of the next; of the last, as far as they are indented as it is or are its own. */
export function itsLines(text: string, line: number, next: number | undefined): string[] {
  const all = text.split(/\r?\n/u).slice(line - 1);
  const depth = all[0]?.search(/\S/u) ?? 0;
  // Several items may share one line; it is shown whole for each.
  const rest =
    next === undefined ? all.slice(1).findIndex((each) => each.trim() !== "" && each.search(/\S/u) <= depth) : Math.max(0, next - line - 1);
  const lines = all.slice(0, rest < 0 ? undefined : rest + 1);
  while (lines.length > 1 && /^\s*(?:#.*)?$/u.test(lines.at(-1) ?? "")) lines.pop();
  return lines;
}
