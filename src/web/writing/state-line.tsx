import type { CheckFinding, CompiledReport } from "../../domain/report/report.js";
import { SeverityGlyph } from "../../views/signs.js";
import type { Saving } from "./use-report-file.js";

interface StateLineProps {
  readonly saving: Saving;
  readonly report: CompiledReport | null | undefined;
  readonly findings: readonly CheckFinding[];
  onNext(): void;
  onPick(): void;
  onChoose(whose: "mine" | "theirs"): void;
}

/** Above the text: whether it is saved, how much of it is carried, and what the checks find. */
export function StateLine({ saving, report, findings, onNext, onPick, onChoose }: StateLineProps) {
  const count = (severity: CheckFinding["severity"]) => findings.filter((each) => each.severity === severity).length;
  return (
    <div className="state-line">
      <h1>report.md</h1>
      <span role="status">{savedWords(saving)}</span>
      {report && (
        <span>
          {plural(report.counts.sentences, "sentence")}: {report.counts.carried} carried, {report.counts.bare} bare
        </span>
      )}
      <span className="state-acts">
        {(["error", "warning"] as const).map((severity) =>
          count(severity) ? (
            <span key={severity}>
              <SeverityGlyph severity={severity} /> {plural(count(severity), severity)}
            </span>
          ) : null,
        )}
        {findings.length > 0 && (
          <button type="button" onClick={onNext} aria-keyshortcuts="F8">
            <kbd>F8</kbd> next
          </button>
        )}
        <button type="button" onClick={onPick} aria-keyshortcuts="[">
          <kbd>[</kbd> set a figure, claim or source
        </button>
      </span>
      {saving.kind === "conflict" && (
        <div className="state-conflict" role="alert">
          <p>
            <code>report.md</code> was changed by somebody else in the lines that you are writing, so nothing was written. Both texts are
            kept.
          </p>
          <details>
            <summary>Their text</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
            <pre tabIndex={0}>{saving.theirs}</pre>
          </details>
          <button type="button" onClick={() => onChoose("mine")}>
            Go on with mine
          </button>
          <button type="button" onClick={() => onChoose("theirs")}>
            Go on with theirs
          </button>
        </div>
      )}
    </div>
  );
}

function savedWords(saving: Saving): string {
  if (saving.kind === "saved")
    return saving.at ? `saved ${saving.at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}` : "saved";
  if (saving.kind === "failed") return `not saved: ${saving.says}`;
  return { unsaved: "not saved yet", saving: "saving", conflict: "not saved" }[saving.kind];
}

function plural(n: number, what: string): string {
  return `${n.toLocaleString("en-GB")} ${what}${n === 1 ? "" : "s"}`;
}
