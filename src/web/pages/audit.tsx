import { type DragEvent, useState } from "react";
import { type Severity, severities } from "../../domain/problem.js";
import { type AuditFinding, type AuditPage, auditCopies } from "../../pages/audit.js";
import { SeverityGlyph } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { auditFile, bringBack, closeAudit, dismissRule, type Judged, judgeFinding, takeAway, takeFiles, useAudit } from "../ask/audits.js";
import { ByCode } from "../audit/by-code.js";
import { HeldAgainst } from "../audit/held-against.js";
import { Chips } from "../parts/chips.js";
import { Empty, Waiting } from "../parts/states.js";
import { MarkedText } from "../parts/text/marked-text.js";
import { Frame } from "../shell/frame.js";

const names: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  note: ["note", "notes"],
};
const copyNames = { html: "HTML", markdown: "Markdown", json: "JSON" } as const;

/** Any manuscript with what is wrong in its margin; the case is not touched. */
export default function Audit() {
  const audit = useAudit();
  const { at, params } = useAddress();
  const [isOver, setOver] = useState(false);
  const page = audit.kind === "read" ? audit.page : null;
  const severity = severities.find((each) => each === params.get("severity")) ?? null;
  const code = params.get("code");
  const open = audit.kind === "read" ? audit.page.findings.filter((each) => isOpen(each, audit.judged, audit.off)) : [];
  const kept = open.filter((each) => (!severity || each.severity === severity) && (!code || each.code === code));
  const chosen = at?.startsWith("audit:") ? page?.findings.find((each) => `audit:${each.number}` === at) : undefined;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    takeFiles(event.dataTransfer.files);
  };
  return (
    <Frame
      name="Audit"
      className="audit-page"
      hint={
        page ? "Choose a finding: what is wrong, and how to mend it." : "The manuscript is read and forgotten; the case stays as it is."
      }
      keys={[["j k", "next, previous finding"]]}
      aside={page ? <ByCode findings={open} /> : undefined}
      shown={
        chosen && page ? (
          <Chosen finding={chosen} page={page} kept={kept} judged={audit.kind === "read" ? audit.judged.get(chosen.number) : undefined} />
        ) : at?.startsWith("audit:") ? (
          <Empty title="This finding is no longer here.">The audit is of another file, or of none.</Empty>
        ) : undefined
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped here; the keyboard has the button */}
      <div
        className={isOver ? "drop is-over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {audit.kind === "read" && page ? (
          <Read file={audit.file} page={page} open={open} kept={kept} severity={severity} judged={audit.judged} off={audit.off} />
        ) : audit.kind === "reading" ? (
          <>
            <h1 className="lead">Reading {audit.file.name}.</h1>
            <Waiting />
          </>
        ) : (
          <>
            <h1 className="lead">Is this manuscript sound?</h1>
            <p className="section-says">
              Citations are set beside the reference list, numbers beside their sources, and the wording is looked over: no case is needed,
              and nothing of the file is kept.
            </p>
            <div className="drop-here">
              <p>
                <b>Drop a manuscript here</b>, or
              </p>
              <Choose says="choose a file" />
              <p className="faint">PDF, DOCX, ODT, HTML, Markdown, plain text, JATS; up to 64 MB.</p>
            </div>
            <HeldAgainst />
            {audit.kind === "failed" && (
              <div className="empty" role="alert">
                <b>{audit.file.name} could not be audited.</b> {audit.says}
              </div>
            )}
          </>
        )}
      </div>
    </Frame>
  );
}

function isOpen({ number, code }: AuditFinding, judged: ReadonlyMap<number, Judged>, off: ReadonlySet<string>): boolean {
  return judged.get(number) !== "dismissed" && !off.has(code);
}

function Choose({ says }: { says: string }) {
  return (
    <label className="choose-file">
      <input
        type="file"
        accept=".pdf,.docx,.odt,.html,.htm,.md,.markdown,.txt,.xml,.nxml,.epub,.gz"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void auditFile(file);
        }}
      />
      <span className="act">{says}</span>
    </label>
  );
}

interface ReadProps {
  readonly file: File;
  readonly page: AuditPage;
  /** Findings that were not dismissed. */
  readonly open: readonly AuditFinding[];
  readonly kept: readonly AuditFinding[];
  readonly severity: Severity | null;
  readonly judged: ReadonlyMap<number, Judged>;
  readonly off: ReadonlySet<string>;
}

function Read({ file, page, open, kept, severity, judged, off }: ReadProps) {
  const { params, set } = useAddress();
  const code = params.get("code");
  const of = (each: Severity) => open.filter((one) => one.severity === each).length;
  const dismissed = page.findings.length - open.length;
  const accepted = open.filter((each) => judged.get(each.number) === "accepted").length;
  const placeless = kept.filter((each) => each.at[0]?.start === undefined);
  return (
    <>
      <p className="question">
        {page.file}
        {page.title ? ` · ${page.title}` : ""}
      </p>
      <h1 className="lead">
        {page.findings.length === 0
          ? "Nothing was found that is wrong."
          : open.length === 0
            ? "Every finding was dismissed."
            : `${listed(severities.flatMap((each) => (of(each) ? [`${of(each)} ${names[each][of(each) === 1 ? 0 : 1]}`] : [])))}.`}
      </h1>
      <p className="section-says">
        {page.summary} {page.against}
      </p>
      <div className="audit-tools">
        <Choose says="Another file" />
        {auditCopies.map((as) => (
          <button key={as} type="button" className="act" onClick={() => void takeAway(file, as)}>
            Save as {copyNames[as]}
          </button>
        ))}
        <button
          type="button"
          className="act"
          onClick={() => {
            set({ at: null, severity: null, code: null });
            closeAudit();
          }}
        >
          Close
        </button>
      </div>
      <HeldAgainst />
      {open.length > 0 && (
        <Chips
          all={open.length}
          chosen={severity}
          onChoose={(next) => set({ severity: next, at: null })}
          chips={severities.map((each) => ({ key: each, name: names[each][1], n: of(each) }))}
        />
      )}
      {code && (
        <p className="audit-only">
          Only <code>{code}</code>.{" "}
          <button type="button" className="link" onClick={() => set({ code: null })}>
            Show all
          </button>
        </p>
      )}
      {accepted + dismissed > 0 && (
        <p className="audit-only" role="status">
          {[accepted > 0 ? `${accepted} accepted` : "", dismissed > 0 ? `${dismissed} dismissed` : ""].filter(Boolean).join(", ")}
          {off.size > 0 && <> (all of {[...off].join(", ")})</>}.{" "}
          {dismissed > 0 && (
            <button type="button" className="link" onClick={bringBack}>
              Bring back what was dismissed
            </button>
          )}
        </p>
      )}
      {kept.length === 0 && open.length > 0 && <p className="muted">No finding is so.</p>}
      <MarkedText page={page} kept={kept} placeless={placeless} judged={judged} />
    </>
  );
}

interface ChosenProps {
  readonly finding: AuditFinding;
  readonly page: AuditPage;
  readonly kept: readonly AuditFinding[];
  readonly judged: Judged | undefined;
}

function Chosen({ finding, page, kept, judged }: ChosenProps) {
  const { set } = useAddress();
  const next = (isGone: (each: AuditFinding) => boolean) => {
    const left = kept.filter((each) => !isGone(each));
    const after = left.find((each) => each.number > finding.number) ?? left.at(-1);
    set({ at: after ? `audit:${after.number}` : null });
  };
  const { severity, code, says, mend, expected, references, at } = finding;
  const entries = references.flatMap((id) => page.blocks.filter((each) => each.reference === id));
  return (
    <article className="evidence chosen-finding">
      <p className="evidence-kind">
        <SeverityGlyph severity={severity} /> {severity} · <code>{code}</code>
      </p>
      <h3 className="evidence-finding">{says}</h3>
      <p className="evidence-note">{mend}</p>
      {expected && (
        <p className="evidence-note">
          It should read: <q>{expected}</q>
        </p>
      )}
      <div className="audit-tools">
        <button
          type="button"
          className="act"
          aria-pressed={judged === "accepted"}
          onClick={() => judgeFinding(finding.number, judged === "accepted" ? null : "accepted")}
        >
          Accept
        </button>
        <button
          type="button"
          className="act"
          onClick={() => {
            judgeFinding(finding.number, "dismissed");
            next((each) => each.number === finding.number);
          }}
        >
          Dismiss here
        </button>
        <button
          type="button"
          className="act"
          onClick={() => {
            dismissRule(code);
            next((each) => each.code === code);
          }}
        >
          Dismiss all of this kind
        </button>
      </div>
      {at.slice(0, 8).map((place, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places of one finding never move
        <div className="passage" key={index}>
          {place.snippet && (
            <blockquote>
              <mark>{place.snippet.length > 320 ? `${place.snippet.slice(0, 319)}…` : place.snippet}</mark>
            </blockquote>
          )}
          <p className="passage-where">
            line {place.line}, column {place.column}
          </p>
        </div>
      ))}
      {at.length > 8 && <p className="evidence-note">{`8 of ${at.length.toLocaleString("en-GB")} places; the text marks all`}</p>}
      {entries.length > 0 && (
        <section className="evidence-part">
          <h4 className="part-title">In the reference list</h4>
          {entries.map((each) => (
            <p key={each.start} className="evidence-note">
              {each.pieces.map(({ text }) => text).join("")}
            </p>
          ))}
        </section>
      )}
    </article>
  );
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
