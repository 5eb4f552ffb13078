import type { CheckFinding, Run, Sentence as Written } from "../../domain/report/report.js";
import { SeverityGlyph, StandingRing } from "../signs.js";
import { Runs } from "./citation.js";

export interface SentenceProps {
  readonly sentence: Written;
  /** Findings of the whole report; those that stand in the manuscript are set in the margin. */
  readonly findings: readonly CheckFinding[];
  /** Numbers of its evidence in the appendix of a printed report. */
  readonly numbers?: readonly number[] | undefined;
  /** Numbers of the notes on it, on paper. */
  readonly notes?: readonly number[] | undefined;
  /** Where its ring leads without a script. */
  readonly href?: string | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
  readonly selected?: boolean | undefined;
}

/**
 * A sentence with what it rests on: a ring where it is carried, a wavy line and the word “bare” where it is not.
 * A click on it, or Enter on its ring, opens its evidence.
 */
export function Sentence({ sentence, findings, numbers = [], notes, href, onSelect, selected }: SentenceProps) {
  const state = sentence.carried ? "sentence-carried" : "sentence-bare";
  const { head, last } = lastWord(sentence.runs);
  const bare = sentence.carried ? undefined : "bare";
  return (
    <>
      <MarginNotes findings={marginFindings(sentence.findings, findings)} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the ring inside is the control for the keyboard */}
      <span
        id={sentence.id}
        className={`sentence ${state}${selected ? " selected" : ""}`}
        data-sentence={sentence.id}
        onClick={() => onSelect?.(sentence.id)}
      >
        <span className={bare}>
          <Runs runs={head} />
        </span>
        <span className="last-word">
          <span className={bare}>
            <Runs runs={last} />
          </span>
          <SentenceSign sentence={sentence} numbers={numbers} notes={notes} href={href} onSelect={onSelect} />
        </span>
      </span>
    </>
  );
}

/** The last word apart, so that the sign behind it never begins a line. */
function lastWord(runs: readonly Run[]): { head: readonly Run[]; last: readonly Run[] } {
  const end = runs.at(-1);
  const cut = end ? end.text.trimEnd().lastIndexOf(" ") + 1 : 0;
  if (!end || end.text.length - cut > 24) return { head: runs, last: [] };
  const head = cut > 0 ? [...runs.slice(0, -1), { ...end, text: end.text.slice(0, cut) }] : runs.slice(0, -1);
  return { head, last: [{ ...end, text: end.text.slice(cut) }] };
}

/** The ring or the word “bare” behind a sentence: a link that opens what it rests on. */
export function SentenceSign({ sentence, numbers = [], notes = [], href, onSelect }: Omit<SentenceProps, "findings" | "selected">) {
  const label = sentence.carried ? `Evidence: ${sentence.carried.standing}` : "bare: no evidence";
  return (
    <sup className="sign">
      <a
        href={href ?? `#${sentence.id}`}
        className="sign-link"
        data-open={sentence.id}
        aria-label={label}
        onClick={
          onSelect &&
          ((event) => {
            event.preventDefault();
            event.stopPropagation();
            onSelect(sentence.id);
          })
        }
      >
        {sentence.carried ? <StandingRing of={sentence.carried} /> : <span className="bare-word">bare</span>}
      </a>
      {numbers.length > 0 && <span className="numbers">{numbers.join(", ")}</span>}
      <NoteNumbers numbers={notes} />
    </sup>
  );
}

/** Raised numbers of notes behind a sentence or below a drawing; on paper only. */
export function NoteNumbers({ numbers }: { numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return <span className="paper-only note-numbers">{`note ${numbers.join(", ")}`}</span>;
}

/** Findings in the left margin: a sign for the severity, the code, and what is wrong. */
export function MarginNotes({ findings }: { findings: readonly CheckFinding[] }) {
  return findings.map((each) => (
    <span key={`${each.code} ${each.at.line} ${each.at.column} ${each.says}`} className="margin-note" role="note">
      <b>
        <SeverityGlyph severity={each.severity} /> {each.code}
      </b>
      <span>{each.says}</span>
    </span>
  ));
}

const most = 2;

/** What of a sentence's findings stands in the margin: those of the manuscript itself, errors first, two at most; the panel has all. */
export function marginFindings(indexes: readonly number[], findings: readonly CheckFinding[]): CheckFinding[] {
  const rank = { error: 0, warning: 1, note: 2 };
  return indexes
    .flatMap((index) => findings[index] ?? [])
    .filter((each) => each.at.start !== undefined || each.severity === "error")
    .sort((a, b) => rank[a.severity] - rank[b.severity])
    .slice(0, most);
}
