import { type EditorState, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from "@codemirror/view";
import type { Severity } from "../../domain/problem.js";

/** What a check found in the text, or a sentence that rests on nothing; UTF-16 indexes. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity | "bare";
  readonly code: string;
  readonly says: string;
  readonly mend: string;
}

export const setFound = StateEffect.define<readonly Found[]>();

/** What was found, in the places to which the text has moved since. */
export const foundField = StateField.define<readonly Found[]>({
  create: () => [],
  update: (found, tr) => {
    for (const effect of tr.effects) if (effect.is(setFound)) return effect.value;
    if (!tr.docChanged) return found;
    return found.flatMap((each) => {
      const [from, to] = [tr.changes.mapPos(each.from, 1), tr.changes.mapPos(each.to, -1)];
      return from < to ? [{ ...each, from, to }] : [];
    });
  },
  provide: (field) => [
    EditorView.decorations.compute([field], (state) => marked(state, field)),
    gutter({
      class: "found-gutter",
      markers: (view) => signs(view.state, view.state.field(field)),
      initialSpacer: () => new Sign("note", ""),
    }),
  ],
});

function marked(state: EditorState, field: StateField<readonly Found[]>): DecorationSet {
  const within = state.field(field).filter(({ to }) => to <= state.doc.length);
  return Decoration.set(
    within.map(({ from, to, severity, says }) =>
      Decoration.mark({ class: `found found-${severity}`, attributes: { title: says } }).range(from, to),
    ),
    true,
  );
}

const paths: Readonly<Record<Severity, string>> = {
  error: '<path d="M5.5 .8L10.7 10H.3z" fill="currentColor"/>',
  warning: '<path d="M5.5 1.7L9.9 9.5H1.1z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/>',
  note: '<circle cx="5.5" cy="5.8" r="2.1" fill="currentColor"/>',
};

class Sign extends GutterMarker {
  readonly severity: Severity;
  readonly says: string;
  constructor(severity: Severity, says: string) {
    super();
    this.severity = severity;
    this.says = says;
  }
  override eq(other: Sign): boolean {
    return other.severity === this.severity && other.says === this.says;
  }
  override toDOM(): Node {
    const sign = document.createElement("span");
    sign.title = this.says;
    sign.innerHTML = `<svg class="severity" viewBox="0 0 11 11" width="11" height="11" aria-hidden="true">${paths[this.severity]}</svg>`;
    return sign;
  }
}

/** The worst of each line. */
function signs(state: EditorState, found: readonly Found[]) {
  const lines = new Map<number, Sign>();
  const rank = (each: Severity) => ["note", "warning", "error"].indexOf(each);
  for (const { from, severity, says } of found) {
    if (severity === "bare" || from > state.doc.length) continue;
    const at = state.doc.lineAt(from).from;
    const known = lines.get(at);
    if (!known || rank(severity) > rank(known.severity)) lines.set(at, new Sign(severity, says));
  }
  const set = new RangeSetBuilder<GutterMarker>();
  for (const [at, sign] of [...lines].sort(([a], [b]) => a - b)) set.add(at, at, sign);
  return set.finish();
}

/** What was found at a place; what a check says stands before the word that nothing carries it. */
export function foundAt(state: EditorState, at: number): readonly Found[] {
  return state.field(foundField).filter(({ from, to }) => from <= at && at <= to);
}

/** Goes to the next thing that was found, or to the one before; round the ends. */
export function goToFound(view: EditorView, way: 1 | -1): boolean {
  const all = view.state
    .field(foundField)
    .filter(({ severity }) => severity !== "bare")
    .toSorted((a, b) => a.from - b.from);
  const at = view.state.selection.main.from;
  const next = way > 0 ? (all.find(({ from }) => from > at) ?? all[0]) : (all.findLast(({ from }) => from < at) ?? all.at(-1));
  if (!next) return false;
  goTo(view, next.from);
  return true;
}

export function goTo(view: EditorView, at: number): void {
  const place = Math.min(at, view.state.doc.length);
  view.dispatch({ selection: { anchor: place }, effects: EditorView.scrollIntoView(place, { y: "center" }) });
  view.focus();
}
