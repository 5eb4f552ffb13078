import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionStatus,
  currentCompletions,
  selectedCompletionIndex,
  setSelectedCompletion,
  startCompletion,
} from "@codemirror/autocomplete";
import { type Extension, Prec, StateEffect, StateField } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { fourParts } from "../../views/bars/four-part-bar.js";
import { choicesField } from "./linked.js";
import { linkOf, type Pick, pickGroups, picksLike, worthOf } from "./picks.js";

interface Offered extends Completion {
  readonly pick: Pick;
}

/** Words that were selected when [ was pressed: they go under the link that is picked, and come back where none is. */
const setWords = StateEffect.define<string>();
const wordsField = StateField.define<string>({
  create: () => "",
  update: (words, tr) => tr.effects.reduce((now, effect) => (effect.is(setWords) ? effect.value : now), words),
});

function offered(context: CompletionContext): CompletionResult | null {
  const begun = context.matchBefore(/!?\[[^\][\n]{0,80}$/u);
  if (!begun) return null;
  const line = context.state.doc.lineAt(context.pos);
  const after = context.state.sliceDoc(context.pos, line.to);
  if (/^[^\][\n]{0,400}\]/u.test(after)) return null; // within a link that stands there already
  const typed = begun.text.replace(/^!?\[/u, "");
  const options = picksLike(context.state.field(choicesField), typed).map((pick, index): Offered => {
    const section = { name: pickGroups[pick.kind], rank: Object.keys(pickGroups).indexOf(pick.kind) };
    return { label: pick.says, pick, section, boost: -index, apply };
  });
  return { from: begun.from, options, filter: false, update: (_, __, ___, again) => offered(again) };
}

function apply(view: EditorView, completion: Completion, from: number, to: number): void {
  const { pick } = completion as Offered;
  const line = view.state.doc.lineAt(from);
  const isAlone = view.state.sliceDoc(line.from, from).trim() === "" && view.state.sliceDoc(to, line.to).trim() === "";
  const { text, from: first, to: last } = linkOf(pick, view.state.field(wordsField), isAlone);
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + first, head: from + last },
    effects: setWords.of(""),
    userEvent: "input.complete",
    scrollIntoView: true,
  });
}

/** [ over a selection begins a link for those words. */
const overSelection = EditorView.inputHandler.of((view, from, to, text) => {
  if (text !== "[" || from === to) return false;
  const words = view.state.sliceDoc(from, to);
  if (/[[\]\n]/u.test(words)) return false;
  view.dispatch({
    changes: { from, to, insert: "[" },
    selection: { anchor: from + 1 },
    effects: setWords.of(words),
    userEvent: "input.type",
  });
  startCompletion(view);
  return true;
});

const wordsBack = EditorView.updateListener.of(({ view, state, startState }) => {
  const words = state.field(wordsField);
  const isClosed = completionStatus(state) === null && completionStatus(startState) !== null;
  if (!words || !isClosed) return;
  queueMicrotask(() => {
    const { head } = view.state.selection.main;
    const begun = view.state.sliceDoc(view.state.doc.lineAt(head).from, head).lastIndexOf("[");
    if (begun < 0) return view.dispatch({ effects: setWords.of("") });
    const from = view.state.doc.lineAt(head).from + begun;
    return view.dispatch({
      changes: { from, to: head, insert: words },
      effects: setWords.of(""),
      selection: { anchor: from + words.length },
    });
  });
});

/** Tab goes to the first of the next kind. */
function nextKind(view: EditorView): boolean {
  const all = currentCompletions(view.state) as readonly Offered[];
  if (completionStatus(view.state) !== "active" || !all.length) return false;
  const at = selectedCompletionIndex(view.state) ?? 0;
  const kind = all[at]?.pick.kind;
  const next = all.findIndex((each, index) => index > at && each.pick.kind !== kind);
  view.dispatch({ effects: setSelectedCompletion(Math.max(0, next)) });
  return true;
}

/** Begins a link at the cursor, as [ does. */
export function openPicker(view: EditorView): void {
  const { from, to } = view.state.selection.main;
  const words = view.state.sliceDoc(from, to);
  const isPlain = words !== "" && !/[[\]\n]/u.test(words);
  const at = isPlain ? from : to;
  view.dispatch({
    changes: { from: at, to, insert: "[" },
    selection: { anchor: at + 1 },
    effects: setWords.of(isPlain ? words : ""),
    userEvent: "input.type",
  });
  view.focus();
  startCompletion(view);
}

function valueShown(completion: Completion): Node {
  const { pick } = completion as Offered;
  const shown = document.createElement("span");
  shown.className = "pick-value";
  if (pick.kind === "figure") shown.textContent = worthOf(pick.of);
  else if (pick.kind === "source") shown.textContent = [pick.of.day?.slice(0, 10), pick.of.grade].filter(Boolean).join(" · ");
  else if (pick.kind === "claim") {
    const bar = shown.appendChild(document.createElement("span"));
    bar.className = "four-part";
    for (const { name, share } of fourParts(pick.of.credence)) {
      const part = bar.appendChild(document.createElement("i"));
      part.className = `part-${name}`;
      part.style.width = `${Math.round(share * 10000) / 100}%`;
    }
  }
  return shown;
}

function nameShown(completion: Completion): Node {
  const name = document.createElement("code");
  name.textContent = (completion as Offered).pick.id;
  return name;
}

export const picker: Extension = [
  wordsField,
  overSelection,
  wordsBack,
  autocompletion({
    override: [offered],
    icons: false,
    aboveCursor: false,
    maxRenderedOptions: 60,
    interactionDelay: 0,
    tooltipClass: () => "pick",
    addToOptions: [
      { render: nameShown, position: 20 },
      { render: valueShown, position: 80 },
    ],
  }),
  Prec.highest(keymap.of([{ key: "Tab", run: nextKind }])),
];
