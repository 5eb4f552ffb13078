import { memo } from "react";
import type { TakenFile } from "../../../pages/adding.js";
import { SeverityGlyph, SourceGlyph } from "../../../views/signs.js";
import { type Adding, closeAdding, leaveOut, stopTaking, useAdding } from "../../ask/adding.js";
import { ChooseFiles } from "./choose-files.js";

/** At the foot of the window: what is being taken into the case, and each file in a line. */
export function AddingSheet() {
  const adding = useAdding();
  if (!adding.isOpen) return null;
  const { lines, now, done, waiting, going } = adding;
  const all = done + waiting + going;
  return (
    <section className="adding" aria-label="Files">
      <div className="adding-head">
        <div role="status">
          <h2>{titleOf(adding, all)}</h2>
        </div>
        {now === null ? (
          <p className="muted">Drop more anywhere, or</p>
        ) : (
          <p className="muted">
            {now}
            {going > 1 ? ` and ${going - 1} more` : ""}
            {adding.left !== null && adding.left >= 5 ? `, ${inTime(adding.left)} left` : ""}
          </p>
        )}
        <span className="adding-acts">
          {now === null ? (
            <>
              <ChooseFiles says="Choose files" />
              <ChooseFiles says="Choose a folder" isFolder />
            </>
          ) : (
            <button type="button" className="act" onClick={stopTaking}>
              Stop
            </button>
          )}
          <button type="button" className="act" onClick={closeAdding}>
            {now === null ? "Close" : "Hide"}
          </button>
        </span>
      </div>
      {now !== null && <progress max={all} value={done} aria-label="Files taken" />}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className="adding-list" tabIndex={0} aria-label="What was taken">
          <ul>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added
              <Line key={index} line={line} />
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

const glyphs: Readonly<Record<Exclude<TakenFile["kind"], "none">, "report" | "journal" | "dataset" | "note">> = {
  document: "report",
  bibliography: "journal",
  events: "dataset",
  project: "note",
};

const Line = memo(({ line }: { line: TakenFile }) => {
  const [first, ...rest] = line.odd;
  return (
    <li className={line.path === null ? "is-not" : ""}>
      {line.kind === "none" ? <SeverityGlyph severity="warning" /> : <SourceGlyph kind={glyphs[line.kind]} />}
      <b title={line.path ?? line.file}>{line.file}</b>
      <span className="adding-what">{line.says}</span>
      <span className="adding-odd">
        {first}
        {rest.length > 0 && (
          <details>
            <summary>{rest.length === 1 ? "and one thing more" : `and ${rest.length} things more`}</summary>
            {rest.map((each) => (
              <p key={each}>{each}</p>
            ))}
          </details>
        )}
      </span>
      {line.leaves && line.path !== null && (
        <button type="button" className="link-quiet" onClick={() => void leaveOut(line)} aria-label={`Leave out ${line.file}`}>
          Leave out
        </button>
      )}
    </li>
  );
});

function titleOf({ now, lines, done, stopped }: Adding, all: number): string {
  if (now !== null) return `Taking ${done + 1} of ${all} ${all === 1 ? "file" : "files"}`;
  const not = lines.filter(({ path }) => path === null).length;
  const taken = lines.length - not;
  if (lines.length === 0) return stopped ? "Stopped; nothing was taken" : "Files for this case";
  return `${taken} ${taken === 1 ? "file" : "files"} taken${not ? `, ${not} not` : ""}${stopped ? `; stopped before ${stopped} more` : ""}`;
}

function inTime(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(5, Math.round(seconds / 5) * 5)} seconds`;
  return `about ${Math.round(seconds / 60)} minutes`;
}
