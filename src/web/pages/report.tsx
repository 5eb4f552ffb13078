import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import { type CompiledReport, type Evidence, type Sentence, sentencesIn } from "../../domain/report/report.js";
import { EvidenceBody, FindingList, SentenceHead } from "../../views/report/evidence-panel.js";
import { ReportKey } from "../../views/report/report-key.js";
import { ReportPage, slicesOf, sliceWith } from "../../views/report/report-page.js";
import { useAddress } from "../addresses/address.js";
import { useLand } from "../addresses/land.js";
import { moreRows, useReport } from "../ask/ask.js";
import { useExport } from "../ask/exports.js";
import { wayOn, waysOf } from "../claims/ways.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";
import { usePrinting } from "../shell/live-figures.js";
import { CitedAsForm } from "../writing/cited-as.js";
import { TakeReport } from "../writing/take-report.js";

/** The account: every sentence opens what it rests on. */
export default function Report() {
  const { at, select, go } = useAddress();
  const { data, error, refetch } = useReport();
  const report = data?.report;
  const land = useLand();
  const onExport = useExport();
  const selected = at?.startsWith("sentence:") || at?.startsWith("drawing:") ? at.slice(at.indexOf(":") + 1) : undefined;
  const slices = useSlices(report, location.hash.slice(1) || selected);
  useHash(report);
  usePressed("w", () => go("/report/write"));
  const choose = useRef(select);
  choose.current = select;
  const open = useCallback((id: string) => choose.current(`${/^d\d/.test(id) ? "drawing" : "sentence"}:${id}`), []);
  return (
    <Frame
      name="Report"
      className="report-page"
      hint="Every sentence opens here."
      aside={report ? <ReportKey report={report} /> : undefined}
      isKeyed={Boolean(report)}
      shown={report && selected ? <Selected report={report} id={selected} /> : undefined}
      steps="[data-sentence], [data-drawing]"
      stepKey={(step) => (step.dataset["sentence"] ? `sentence:${step.dataset["sentence"]}` : `drawing:${step.dataset["drawing"]}`)}
      keys={[
        ["j k", "next, previous sentence"],
        ["w", "write"],
      ]}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting lines={12} />
      ) : !report ? (
        <>
          <h1 className="lead">There is no report yet.</h1>
          <Unwritten title="report.md fills this page." />
        </>
      ) : (
        <>
          <Acts name={report.name} />
          <ReportPage
            report={report}
            land={land}
            exports={exportKinds}
            onExport={onExport}
            onSelect={open}
            selected={selected}
            slices={slices}
          />
          {report.blocks.length === 0 && (
            <div className="book is-empty">
              <Unwritten title="Nothing has been written yet." />
            </div>
          )}
        </>
      )}
    </Frame>
  );
}

const exportKinds = ["svg", "png", "csv"] as const;

/**
 * How many slices of the report are drawn: at first what fills the window, or as far as what the address names, then one after another, so
 * that the window never stands still for a long report. Paper gets them all.
 */
function useSlices(report: CompiledReport | null | undefined, wanted: string | undefined): number {
  const first = useMemo(() => (report ? sliceWith(report, wanted) + 1 : 1), [report, wanted]);
  const [drawn, setDrawn] = useState(1);
  const isPrinting = usePrinting();
  const shown = Math.max(first, drawn);
  const isWhole = !report || shown >= slicesOf(report.blocks).length;
  useEffect(() => {
    if (isWhole) return;
    const next = setTimeout(() => setDrawn(shown + 1));
    return () => clearTimeout(next);
  }, [shown, isWhole]);
  return isPrinting ? Number.POSITIVE_INFINITY : shown;
}

function Unwritten({ title }: { title: string }) {
  const { href } = useAddress();
  return (
    <Empty title={title}>
      <Link href={href("/report/write")}>Write it here</Link>: <kbd>[</kbd> sets a figure, a claim or a source under your words. Every
      sentence then opens its evidence on this page.
    </Empty>
  );
}

/** What can be done with the report as a whole. */
function Acts({ name }: { name: string }) {
  const { href } = useAddress();
  const [isOpen, setOpen] = useState(false);
  const opens = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setOpen(false);
    opens.current?.focus();
  };
  return (
    <>
      <p className="report-acts">
        <Link href={href("/report/write")} aria-keyshortcuts="w">
          Write <kbd>w</kbd>
        </Link>
        <TakeReport name={name} />
        <button type="button" ref={opens} className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          How works are cited
        </button>
      </p>
      {isOpen && <CitedAsForm onLeave={leave} />}
    </>
  );
}

/** Does something at a key, wherever nobody is typing. */
function usePressed(key: string, act: () => void): void {
  const acts = useRef(act);
  acts.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyped = (event.target as HTMLElement).matches("input, textarea, select, [contenteditable]");
      const isOther = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || document.querySelector("dialog[open]");
      if (event.key !== key || isTyped || isOther) return;
      event.preventDefault();
      acts.current();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [key]);
}

/** Goes to the sentence of the address once the report is there. */
function useHash(report: CompiledReport | null | undefined): void {
  const isThere = Boolean(report);
  useEffect(() => {
    const id =
      decodeURIComponent(location.hash.slice(1)) ||
      new URLSearchParams(location.search).get("at")?.replace(/^(finding|sentence|drawing):/, "");
    if (isThere && id) document.getElementById(id)?.scrollIntoView({ block: "center" });
  }, [isThere]);
}

/** A sentence or drawing with everything that it rests on. */
function Selected({ report, id }: { report: CompiledReport; id: string }) {
  const address = useAddress();
  const sentences = useMemo(() => new Map(sentencesIn(report.blocks).map((each) => [each.id, each])), [report]);
  const sentence: Sentence | undefined = sentences.get(id);
  const drawing = report.blocks.find((block) => block.kind === "drawing" && block.id === id);
  const keys = sentence?.evidence ?? (drawing?.kind === "drawing" ? [drawing.evidence] : []);
  const evidence = keys.flatMap((key): Evidence[] => (report.evidence[key] ? [report.evidence[key]] : []));
  return (
    <>
      {sentence && <SentenceHead sentence={sentence} findings={report.findings} evidence={evidence} />}
      {drawing?.kind === "drawing" && <FindingList findings={drawing.findings.flatMap((index) => report.findings[index] ?? [])} />}
      {evidence.map((each) => (
        <EvidenceBody key={each.id} evidence={each} href={wayOn(each.more, address)} wayTo={waysOf(address)} moreRows={moreRows} />
      ))}
      {!sentence && !drawing && <Empty title="Not here.">This sentence is no longer in the report.</Empty>}
    </>
  );
}
