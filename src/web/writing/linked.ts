import { type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from "@codemirror/view";
import { type Token, tokensIn } from "../../domain/report/tokens.js";
import type { Choices } from "../../pages/writing.js";
import { fourParts } from "../../views/bars/four-part-bar.js";
import { formatNumber } from "../../views/format-number.js";
import { worthOf } from "./picks.js";

export const setChoices = StateEffect.define<Choices>();
const none: Choices = { figures: [], claims: [], sources: [], references: [] };

/** What the report may rest on, as the last build has it. */
export const choicesField = StateField.define<Choices>({
  create: () => none,
  update: (choices, tr) => tr.effects.reduce((now, effect) => (effect.is(setChoices) ? effect.value : now), choices),
});

/** What stands in the place of a link's target while nobody writes in it: what it points at, in a word. */
class Target extends WidgetType {
  readonly token: Token;
  readonly says: string;
  readonly value: string;
  /** A claim whose bar is not at hand yet: its frame keeps the place. */
  readonly isAwaited: boolean;
  readonly parts: readonly { readonly name: string; readonly share: number }[];
  constructor(token: Token, choices: Choices) {
    super();
    this.token = token;
    const { kind, ref } = token;
    const figure = kind === "figure" ? choices.figures.find(({ id }) => id === ref) : undefined;
    const claim = kind === "claim" ? choices.claims.find(({ id }) => id === ref) : undefined;
    const source = kind === "source" ? choices.sources.find(({ id }) => id === ref) : undefined;
    const isRead = choices !== none;
    this.isAwaited = !isRead && kind === "claim";
    this.says = figure
      ? `${figure.says}: ${worthOf(figure)}`
      : (claim?.says ?? source?.title ?? (isRead ? `The case has no ${kind} ${ref}.` : ""));
    this.value = figure || claim || source || !isRead ? ref : `${ref}?`;
    this.parts = claim ? fourParts(claim.credence) : [];
  }
  override eq(other: Target): boolean {
    return other.token.kind === this.token.kind && other.value === this.value && other.says === this.says;
  }
  override toDOM(): HTMLElement {
    const mark = document.createElement("span");
    mark.className = `link-target link-target-${this.token.kind}`;
    const shares = this.parts.map(({ name, share }) => `${name} ${formatNumber(share, { digits: 2 })}`).join(", ");
    mark.title = shares ? `${this.says} (${shares})` : this.says;
    if (!this.parts.length && !this.isAwaited) mark.textContent = this.value;
    else {
      mark.classList.add("four-part");
      if (this.isAwaited) mark.classList.add("is-awaited");
      for (const { name, share } of this.parts) {
        const part = mark.appendChild(document.createElement("i"));
        part.className = `part-${name}`;
        part.style.width = `${Math.round(share * 10000) / 100}%`;
      }
    }
    return mark;
  }
}

const hidden = Decoration.replace({});

/** Characters of words that stand in one line: a number with its unit, not a sentence. */
const longestNumber = 16;

/** Links read as what they are until somebody writes in them: the words set apart, behind them what they rest on. */
function links(view: EditorView): { marks: DecorationSet; whole: DecorationSet } {
  const choices = view.state.field(choicesField);
  const { main } = view.state.selection;
  const marks: Range<Decoration>[] = [];
  const whole: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    const start = view.state.doc.lineAt(from).from;
    const text = view.state.sliceDoc(start, to);
    for (const token of tokensIn(text)) {
      const [begin, end] = [start + token.start, start + token.end];
      const words = text.slice(token.start, token.end);
      const middle = token.kind === "reference" ? -1 : words.lastIndexOf("](");
      if (token.kind === "reference") marks.push(Decoration.mark({ class: "link-cited" }).range(begin, end));
      if (middle < 1 || words.includes("\n")) continue;
      const isDrawing = text[token.start - 1] === "!";
      const open = isDrawing ? begin - 1 : begin;
      const isWritten = view.hasFocus && main.from <= end && main.to >= open;
      marks.push(
        Decoration.mark({
          class: `link-words link-${token.kind}${isWritten ? " is-written" : ""}${middle <= longestNumber ? " is-short" : ""}`,
        }).range(begin + 1, begin + middle),
      );
      if (isWritten) continue;
      const target = Decoration.replace({ widget: new Target(token, choices) }).range(begin + middle, end);
      marks.push(hidden.range(open, begin + 1), target);
      whole.push(hidden.range(open, begin + 1), target);
    }
  }
  return { marks: Decoration.set(marks, true), whole: Decoration.set(whole, true) };
}

export const linkedText = [
  choicesField,
  ViewPlugin.fromClass(
    class {
      marks: DecorationSet;
      whole: DecorationSet;
      constructor(view: EditorView) {
        ({ marks: this.marks, whole: this.whole } = links(view));
      }
      update(update: ViewUpdate): void {
        const isOther = update.startState.field(choicesField) !== update.state.field(choicesField);
        if (update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged || isOther)
          ({ marks: this.marks, whole: this.whole } = links(update.view));
      }
    },
    {
      decorations: (plugin) => plugin.marks,
      provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.whole ?? Decoration.none),
    },
  ),
];
