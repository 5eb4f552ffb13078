import type { CheckFinding, Evidence, OriginShown, QuotedPassage, Sentence, SourceShown } from "../../domain/report/report.js";
import { originsBehind } from "../../domain/report/report-origins.js";
import { FourPartBar } from "../bars/four-part-bar.js";
import { CheckCode, CheckName } from "../check-name.js";
import { formatNumber } from "../format-number.js";
import { momentWords } from "../series/moment.js";
import { SeverityGlyph, SourceGlyph, StandingRing } from "../signs.js";
import { Runs } from "./citation.js";
import { Part } from "./evidence-part.js";
import { type MoreRows, Query, Rows, Values } from "./evidence-rows.js";

const kindNames = { passage: "words of a source", rows: "rows", claim: "claim", reference: "cited work", figure: "figure" } as const;
const flagNames = {
  "single-origin": "one origin",
  "single-bloc": "one bloc",
  denied: "denied",
  contested: "contested",
  unread: "told only",
  ungraded: "ungraded",
} as const;

/** Address of a source, work or dataset, or of a span of it; none where there is nothing to lead to. */
export type WayTo = (
  what: Pick<SourceShown, "kind" | "id"> & { readonly start?: number | null; readonly end?: number | null },
) => string | undefined;

export interface EvidenceProps {
  readonly evidence: Evidence;
  /** Where its one way on leads; none where there is nothing to lead to. */
  readonly href?: string | undefined;
  /** Brings more rows of a query, in the app; on paper the query is the way on. */
  readonly moreRows?: MoreRows | undefined;
  /** Where a source or a passage of it can be read, in the app. */
  readonly wayTo?: WayTo | undefined;
  /** Number in an appendix. */
  readonly number?: number | undefined;
  /** Id of the element. */
  readonly id?: string | undefined;
}

/** What one thing rests on: kind and standing, finding, passages, rows, origins, query, source, one way on. The same shape on every page. */
export function EvidenceBody({ evidence, href, moreRows, wayTo, number, id }: EvidenceProps) {
  const { kind, finding, notes, passages, rows, faults, origins, credence, flags, taken, sources, more } = evidence;
  return (
    <article className="evidence" id={id} data-evidence-body={evidence.id}>
      <p className="evidence-kind">
        {number !== undefined && <span className="evidence-number">{number}</span>}
        <StandingRing of={finding} /> {finding.standing} · {kindNames[kind]}
        {flags.map((flag) => (
          <span key={flag} className="tag">
            {flagNames[flag]}
          </span>
        ))}
      </p>
      <h3 className="evidence-finding">{finding.value}</h3>
      <Values evidence={evidence} />
      {notes.map((note) => (
        <p key={note} className="evidence-note">
          {note}
        </p>
      ))}
      {credence && <FourPartBar believed={credence.believed} contested={credence.contested} refuted={credence.refuted} words />}
      {passages.length > 0 && (
        <Part title="Passages" count={passages.length}>
          {passages.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: passages of one piece of evidence never move
            <Passage key={index} passage={each} wayTo={wayTo} />
          ))}
        </Part>
      )}
      {rows.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: queries of one piece of evidence never move
        <Rows key={`${index} ${each.query}`} rows={each} of={finding.value} moreRows={moreRows} />
      ))}
      {faults.map((each) => (
        <Part key={each.query} title="A query that cannot run">
          <p className="evidence-note">{each.says}</p>
          <Query query={each.query} folded />
        </Part>
      ))}
      {origins.length > 0 && (
        <Part title="Origins" count={origins.length}>
          {origins.map((each) => (
            <Origin key={`${each.stance} ${each.id} ${each.name}`} origin={each} />
          ))}
        </Part>
      )}
      {taken && (
        <Part title="Origin">
          <p className="evidence-note">
            It stands in an earlier document too, <b>{taken.title}</b>: {taken.because}.
          </p>
        </Part>
      )}
      {sources.length > 0 && (
        <Part title={sources.length === 1 ? "Source" : "Sources"}>
          <ul className="evidence-sources">
            {sources.map((each) => (
              <Source key={`${each.kind} ${each.id}`} source={each} wayTo={wayTo} />
            ))}
          </ul>
        </Part>
      )}
      {more && href && (
        <a className="evidence-more" href={href} {...(more.page === "web" && { rel: "noreferrer noopener" })}>
          {more.label} →
        </a>
      )}
    </article>
  );
}

interface SentenceHeadProps {
  readonly sentence: Sentence;
  readonly findings: readonly CheckFinding[];
  /** All that it rests on. */
  readonly evidence: readonly Evidence[];
}

/** The head of the panel for a sentence: its standing, its words, on how many origins it rests, what the checks found. */
export function SentenceHead({ sentence, findings, evidence }: SentenceHeadProps) {
  return (
    <div className="evidence-head">
      <p className="evidence-kind">
        {sentence.carried ? (
          <>
            <StandingRing of={sentence.carried} /> {sentence.carried.standing} · sentence
          </>
        ) : (
          "bare · sentence"
        )}
      </p>
      <h2 className="evidence-title">
        <Runs runs={sentence.runs.map(({ text, marks }) => (marks ? { text, marks } : { text }))} />
      </h2>
      {!sentence.carried && (
        <p className="evidence-empty">
          <b>No evidence.</b> Link a number to a figure, words to a claim or source, or cite a work; or strike the sentence.
        </p>
      )}
      {sentence.carried && <OriginsShown evidence={evidence} />}
      <FindingList findings={sentence.findings.flatMap((index) => findings[index] ?? [])} />
    </div>
  );
}

/** On how many independent origins something rests, which documents fold into each, and why. */
function OriginsShown({ evidence }: { evidence: readonly Evidence[] }) {
  const { documents, datasets, origins } = originsBehind(evidence);
  if (!origins.length && !datasets) return null;
  const words = [
    origins.length && `${counted(documents, "document")} of ${counted(origins.length, "independent origin")}`,
    datasets && counted(datasets, "dataset"),
  ].filter(Boolean);
  return (
    <div className="sentence-origins">
      <p className="evidence-note">Rests on {words.join(" and ")}.</p>
      {origins.some((each) => each.documents.length > 1) && (
        <details>
          <summary>Which fold into one</summary>
          <ul>
            {origins
              .filter((each) => each.documents.length > 1)
              .map((each) => (
                <li key={each.id}>
                  <b>{each.name}</b>
                  <Folds folds={each.documents} />
                </li>
              ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function counted(n: number, what: string): string {
  return `${formatNumber(n)} ${what}${n === 1 ? "" : "s"}`;
}

/** Documents of one origin, its root first, and why each other is no origin of its own. */
function Folds({ folds }: { folds: OriginShown["folds"] }) {
  return (
    <ul className="folds">
      {folds.map(({ id, title, because }) => (
        <li key={id}>
          {title}
          {because && <span>: {because}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Findings of checks with how to mend them. */
export function FindingList({ findings }: { findings: readonly CheckFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="finding-list">
      {findings.map((each) => (
        <li key={`${each.code} ${each.at.file} ${each.at.line} ${each.at.column} ${each.says}`}>
          <SeverityGlyph severity={each.severity} /> <CheckName code={each.code} /> {each.says} <span className="mend">{each.mend}</span>{" "}
          <CheckCode code={each.code} />
        </li>
      ))}
    </ul>
  );
}

function Passage({ passage, wayTo }: { passage: QuotedPassage; wayTo: WayTo | undefined }) {
  const { title, source, start, end, day, grade, page, speaker, stance, exact, after, note, isNote, reach, aside } = passage;
  const href = source ? wayTo?.({ kind: "source", id: source, start, end }) : undefined;
  const named = href ? <a href={href}>{title}</a> : title;
  const where = [page && (/^\d/.test(page) ? `p. ${page}` : page), day && momentWords(day), grade && `grade ${grade}`, reach]
    .filter(Boolean)
    .join(" · ");
  return (
    <div className={aside ? "passage passage-aside" : "passage"}>
      <p className="passage-source">
        {stance && <span className={`stance stance-${stance}`}>{stance}</span>} <b>{speaker ?? named}</b>
        {speaker && title !== speaker && <span> in {named}</span>}
      </p>
      {(exact || after) && isNote && <p className="note-words-says">From a note of the analyst, in the analyst’s words:</p>}
      {(exact || after) && <Words isNote={isNote} passage={passage} />}
      {where && <p className="passage-where">{where}</p>}
      {note && <p className="passage-where">{note}</p>}
      {aside && <p className="passage-where">set aside: {aside}</p>}
    </div>
  );
}

/** Words of a source are quoted; an analyst's own are not. */
function Words({ passage: { before, exact, after }, isNote }: { passage: QuotedPassage; isNote: boolean }) {
  const words = (
    <>
      {before && <span className="context">{before}</span>}
      {exact && <mark>{exact}</mark>}
      {after && <span className="context">{after}</span>}
    </>
  );
  return isNote ? <div className="note-words">{words}</div> : <blockquote>{words}</blockquote>;
}

function Origin({ origin }: { origin: OriginShown }) {
  const { name, stance, weight, grade, reason, interested, reach, documents, folds } = origin;
  return (
    <div className={`origin origin-${stance}`}>
      <span>
        <b>{name}</b> {stance}
      </span>
      <span className="origin-weight" aria-hidden="true">
        <i style={{ width: `${Math.round(Math.min(1, Math.max(0, weight)) * 100)}%` }} />
      </span>
      <span className="origin-value">{formatNumber(weight, { digits: 2 })}</span>
      <span className="origin-reason">
        {[`grade ${grade}`, reach, interested && "interested", documents > 1 && `${documents} documents`, reason]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {folds.length > 1 && <Folds folds={folds} />}
    </div>
  );
}

function Source({ source, wayTo }: { source: SourceShown; wayTo: WayTo | undefined }) {
  const href = wayTo?.(source);
  return (
    <li>
      <SourceGlyph kind={source.kind === "dataset" ? "dataset" : source.kind === "reference" ? "journal" : "note"} />{" "}
      {href ? <a href={href}>{source.title}</a> : source.title}
      {[
        source.day && source.kind === "dataset" ? `until ${source.day}` : source.day,
        source.grade && `grade ${source.grade}`,
        source.licence,
      ]
        .filter(Boolean)
        .map((each) => (
          <span key={each as string}> · {each}</span>
        ))}
    </li>
  );
}
