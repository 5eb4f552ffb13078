import "../css/writing.css";
import type { EditorView } from "@codemirror/view";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import { type CheckFinding, sentencesIn } from "../../domain/report/report.js";
import { positions } from "../../methods/text/code-points.js";
import type { Choices } from "../../pages/writing.js";
import { useAddress } from "../addresses/address.js";
import { useLand } from "../addresses/land.js";
import { useReport } from "../ask/ask.js";
import { useChoices, useDraft } from "../ask/drafts.js";
import { useReadOnly } from "../ask/writing.js";
import { Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";
import { Beside } from "../writing/beside.js";
import { type Found, foundAt, goTo, goToFound, setFound } from "../writing/judged.js";
import { setChoices } from "../writing/linked.js";
import { MendBar } from "../writing/mend-bar.js";
import { type Mend, mendsOf } from "../writing/mends.js";
import { openPicker } from "../writing/picker.js";
import { linkOf } from "../writing/picks.js";
import { StateLine } from "../writing/state-line.js";
import { takeText, useEditor } from "../writing/use-editor.js";
import { useReportFile } from "../writing/use-report-file.js";

/** While somebody writes, the text is judged after this pause, in ms. */
const pause = 250;
const ways = [
  ["page", "Page"],
  ["evidence", "Evidence"],
  ["findings", "Findings"],
] as const;
const nothing: readonly Found[] = [];
const keys = [
  ["[", "set a figure, a claim or a source, under the words that are selected"],
  ["Tab", "in that list: the next kind"],
  ["F8", "the next thing that the checks find"],
  ["Alt 1", "mend what is found at the cursor; Alt 2 the next way"],
  ["Ctrl S", "save now"],
  ["Ctrl F", "find words in the text"],
  ["Ctrl Z", "take back"],
] as const;

/** report.md beside the page that it makes: judged while it is written, saved at every pause. */
export default function WriteReport() {
  const { href } = useAddress();
  const isReadOnly = useReadOnly();
  const host = useRef<HTMLDivElement>(null);
  const held = useRef<{ text(): string; take(text: string, isOwn?: boolean): void } | null>(null);
  const { file, first, saving, changed, save, choose } = useReportFile(held.current);
  const [text, setText] = useState<string>();
  const [cursor, setCursor] = useState(0);
  const [shows, setShows] = useState<(typeof ways)[number][0]>("page");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const view = useEditor(host, first, isReadOnly, {
    changed: () => {
      changed();
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setText(held.current?.text()), pause);
    },
    moved: () => requestAnimationFrame(() => view && setCursor(view.state.selection.main.head)),
    save,
  });
  held.current = useMemo(
    () => view && { text: () => view.state.doc.toString(), take: (text, isOwn) => takeText(view, text, isOwn) },
    [view],
  );
  useEffect(() => {
    if (view) setText(view.state.doc.toString());
  }, [view]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const choices = useChoices().data;
  useEffect(() => {
    if (view && choices) view.dispatch({ effects: setChoices.of(choices) });
  }, [view, choices]);

  useSetFigure(view, choices, isReadOnly);

  const drafted = useDraft(isReadOnly ? undefined : text).data;
  const built = useReport().data?.report;
  const report = isReadOnly ? built : drafted?.draft.report;
  const findings = isReadOnly ? (built?.findings ?? []).filter(({ at }) => at.file === "report.md") : (drafted?.draft.findings ?? []);
  const places = useMemo(() => positions(drafted?.of ?? ""), [drafted]);
  useEffect(() => {
    if (!view || !drafted || view.state.doc.toString() !== drafted.of) return; // somebody wrote on
    view.dispatch({ effects: setFound.of(foundIn(drafted.draft, places)) });
  }, [view, drafted, places]);

  const sentences = useMemo(() => (report ? sentencesIn(report.blocks) : []), [report]);
  const point = places.points(Math.min(cursor, drafted?.of.length ?? 0));
  const sentence = sentences.find(({ at }) => (at.start ?? 0) <= point && point <= (at.end ?? 0))?.id;
  const selected = useDeferredValue(sentence);
  const land = useLand();

  const here = (view ? foundAt(view.state, cursor) : nothing).toSorted((a, b) => a.to - a.from - (b.to - b.from))[0];
  const mends = view && here && choices && !isReadOnly ? mendsOf(here, view.state.doc.toString(), choices) : [];
  const mend = useCallback(
    (chosen: Mend) => {
      if (!view) return;
      if ("pickAt" in chosen) {
        const isAfterWord = /\S/u.test(view.state.sliceDoc(chosen.pickAt - 1, chosen.pickAt));
        view.dispatch({
          changes: { from: chosen.pickAt, insert: isAfterWord ? " " : "" },
          selection: { anchor: chosen.pickAt + (isAfterWord ? 1 : 0) },
        });
        openPicker(view);
        return;
      }
      const { from, to, insert } = chosen;
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: "input.mend" });
      view.focus();
    },
    [view],
  );
  const toPoint = (start: number | undefined, line: number) => {
    if (view) goTo(view, start === undefined ? view.state.doc.line(Math.min(line, view.state.doc.lines)).from : places.units(start));
  };
  const toSentence = useCallback(
    (id: string) => {
      const at = sentences.find((each) => each.id === id)?.at;
      if (view && at) goTo(view, places.units(at.start ?? 0));
    },
    [sentences, view, places],
  );

  return (
    <Frame
      name="Write the report"
      className="write-page"
      hint="As it reads"
      keys={keys}
      beside={
        <aside
          className="panel on-panel write-beside"
          aria-label="Page or evidence"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <div className="panel-bar">
            <Link href={href("/report")}>Read it</Link>
            <span className="switch">
              {ways.map(([way, says]) => (
                <button key={way} type="button" aria-pressed={shows === way} onClick={() => setShows(way)}>
                  {way === "findings" && findings.length ? `${says} ${findings.length}` : says}
                </button>
              ))}
            </span>
          </div>
          {report === undefined ? (
            <Waiting lines={8} />
          ) : (
            <Beside
              report={report}
              findings={findings}
              sentence={selected}
              shows={shows}
              land={land}
              onSentence={toSentence}
              onFinding={({ at }: CheckFinding) => toPoint(at.start, at.line)}
            />
          )}
        </aside>
      }
    >
      <StateLine
        saving={saving}
        report={report}
        findings={findings}
        onNext={() => view && goToFound(view, 1)}
        onPick={() => view && openPicker(view)}
        onChoose={choose}
      />
      {file.error && !file.data ? <Failed error={file.error} again={() => void file.refetch()} /> : null}
      {file.data || file.error ? null : <Waiting lines={12} />}
      <div className="write-text" ref={host} />
      <MendBar found={here} mends={mends} onMend={mend} />
    </Frame>
  );
}

/** Where the cursor was when the editor was last left: a figure that was pointed at elsewhere is set there. */
let lastPlace: number | undefined;

/** Sets the figure that the address names where the cursor was, once a build has it. */
function useSetFigure(view: EditorView | null, choices: Choices | undefined, isOff: boolean): void {
  const { params, set } = useAddress();
  const id = params.get("set");
  const figure = choices?.figures.find((each) => each.id === id);
  useEffect(() => {
    if (!view) return undefined;
    return () => {
      lastPlace = view.state.selection.main.head;
    };
  }, [view]);
  useEffect(() => {
    if (!view || !figure || isOff) return;
    const at = Math.min(lastPlace ?? view.state.doc.length, view.state.doc.length);
    const line = view.state.doc.lineAt(at);
    const { text } = linkOf({ kind: "figure", id: figure.id, says: figure.says, of: figure }, "", line.text.trim() === "");
    const before = /\S$/u.test(view.state.sliceDoc(line.from, at)) ? " " : "";
    view.dispatch({
      changes: { from: at, insert: before + text },
      selection: { anchor: at + before.length + text.length },
      userEvent: "input.set",
    });
    goTo(view, at + before.length + text.length);
    set({ set: null });
  }, [view, figure, isOff, set]);
}

/** What stands in the text, in its own letters: findings of the checks, and sentences that nothing carries. */
function foundIn(
  draft: { report: Parameters<typeof bareIn>[0] | null; findings: readonly CheckFinding[] },
  at: ReturnType<typeof positions>,
): Found[] {
  const found = draft.findings.flatMap(({ at: place, ...rest }): Found[] =>
    place.start === undefined || place.end === undefined ? [] : [{ ...rest, from: at.units(place.start), to: at.units(place.end) }],
  );
  return [...found, ...(draft.report ? bareIn(draft.report, at) : [])].filter(({ from, to }) => from < to);
}

function bareIn({ blocks }: { blocks: Parameters<typeof sentencesIn>[0] }, at: ReturnType<typeof positions>): Found[] {
  return sentencesIn(blocks).flatMap(({ carried, at: place }): Found[] =>
    carried || place.start === undefined || place.end === undefined
      ? []
      : [
          {
            ...{ from: at.units(place.start), to: at.units(place.end), severity: "bare", code: "" },
            says: "No evidence is linked to this sentence.",
            mend: "",
          },
        ],
  );
}
