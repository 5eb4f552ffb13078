import { type DragEvent, type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { CitedAs } from "../../pages/writing.js";
import { Runs } from "../../views/report/citation.js";
import { useCaseFile } from "../ask/case-file.js";
import { takeStyle, useCitedAs } from "../ask/styles.js";
import { useOff, useReadOnly } from "../ask/writing.js";
import { FileLine } from "../parts/written/file-line.js";
import { styleIn, styleSteps } from "./style-steps.js";

/** How works are cited, as case.yaml says it: chosen among the styles of the case, and seen on a work of its own before it is written. */
export function CitedAsForm({ onLeave }: { onLeave: () => void }) {
  const file = useCaseFile("case");
  const isReadOnly = useReadOnly();
  const off = useOff();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [picked, pick] = useState<string | null>();
  const [says, tell] = useState("");
  const [isOver, setOver] = useState(false);
  const [isOnItsWay, setOnItsWay] = useState(false);
  const now = styleIn(file.says);
  const chosen = picked === undefined ? now : picked;
  const { data, error } = useCitedAs(chosen);
  const cited = data?.of === chosen ? data : undefined;
  const styles = [...new Set([...(data?.styles ?? []), ...[now, chosen].flatMap((each) => each ?? [])])].sort();
  const isOpen = file.isRead;
  useEffect(() => {
    if (isOpen) form.current?.querySelector("select")?.focus();
  }, [isOpen]);
  if (!isOpen) return null;

  const take = async (given: File | undefined) => {
    if (!given || isReadOnly || isOnItsWay) return;
    setOnItsWay(true);
    tell("");
    const taken = await takeStyle(given);
    setOnItsWay(false);
    if (taken.kind === "taken") pick(taken.path);
    tell(taken.kind === "taken" ? `${taken.path} lies in the case now.` : taken.says);
  };
  const write = async (event: FormEvent) => {
    event.preventDefault();
    if (isOnItsWay || !cited) return;
    if (cited.fault !== null) return tell("Works would be cited in APA 7. Choose another style.");
    setOnItsWay(true);
    const act = chosen === null ? "Cited works in APA 7" : `Cited works in ${cited.title}`;
    // the strip at the foot says what failed
    const answer = await file.write((seen) => styleSteps(seen, chosen), act).catch(() => undefined);
    setOnItsWay(false);
    if (answer === null || answer?.kind === "written") onLeave();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <section
      className={isOver ? "cited-as drop is-over" : "cited-as drop"}
      aria-label="How works are cited"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!isReadOnly);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <form
        ref={form}
        className="row-form"
        onSubmit={(event) => void write(event)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onLeave();
        }}
      >
        <label htmlFor={`${id}-style`}>
          <span>Style</span>
          <select
            id={`${id}-style`}
            value={chosen ?? ""}
            {...off}
            onChange={({ target }) => {
              tell("");
              pick(target.value || null);
            }}
          >
            <option value="">APA 7</option>
            {styles.map((each) => (
              <option key={each} value={each}>
                {each.replace("styles/", "")}
              </option>
            ))}
          </select>
        </label>
        <p className="cited-as-file">
          <label className="choose-file">
            <input
              type="file"
              accept=".csl"
              {...off}
              onChange={({ target }) => {
                const [given] = target.files ?? [];
                target.value = "";
                void take(given);
              }}
            />
            <span className="act">Take a style in</span>
          </label>
          <span className="muted">a .csl file, or drop it here</span>
        </p>
        {error && !data ? <p className="row-form-fault">{error.message}</p> : <Shown cited={cited} />}
        <p className="row-form-acts">
          <button type="submit" className="act" {...off}>
            {isOnItsWay ? "One moment" : "Write it"}
          </button>
          <button type="button" className="link" onClick={onLeave}>
            Leave it
          </button>
          <FileLine name="case" path={["report", "style"]} index={0} />
          <span role="status" className="row-form-fault">
            {says}
          </span>
        </p>
      </form>
    </section>
  );
}

/** One work as the style prints it, and what the style cannot do. */
function Shown({ cited }: { cited: CitedAs | undefined }) {
  if (!cited) return <p className="cited-as-shown muted">Printing a work in it…</p>;
  const { work, fault, notes, title } = cited;
  if (fault !== null)
    return (
      <p className="cited-as-shown" role="alert">
        <b>It cannot be used.</b> {fault}
      </p>
    );
  return (
    <div className="cited-as-shown">
      <p>
        <b>{title}</b>
      </p>
      {work ? (
        <dl>
          <dt>In the text</dt>
          <dd>
            <Runs runs={work.text} />
          </dd>
          {work.note && (
            <>
              <dt>In a note</dt>
              <dd>
                <Runs runs={work.note} />
              </dd>
            </>
          )}
          <dt>In the list</dt>
          <dd>{work.entry ? <Runs runs={work.entry} /> : <span className="muted">This style lists no works.</span>}</dd>
        </dl>
      ) : (
        <p className="muted">The case has no bibliography yet on which it could be shown.</p>
      )}
      {notes.map((each) => (
        <p key={each} className="muted">
          {each}
        </p>
      ))}
    </div>
  );
}
