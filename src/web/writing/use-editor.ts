import { closeCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, Transaction } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { parser } from "@lezer/markdown";
import { type RefObject, useEffect, useRef, useState } from "react";
import { foundField, goToFound } from "./judged.js";
import { linkedText } from "./linked.js";
import { picker } from "./picker.js";

interface Heard {
  /** Somebody wrote, or a change from outside came in. */
  changed(): void;
  /** The cursor is elsewhere. */
  moved(): void;
  save(): void;
}

const markdown = new Language(defineLanguageFacet(), parser, [], "markdown");
const set = HighlightStyle.define([
  { tag: tags.heading1, class: "md-heading md-heading-1" },
  { tag: tags.heading, class: "md-heading" },
  { tag: tags.emphasis, class: "md-emphasis" },
  { tag: tags.strong, class: "md-strong" },
  { tag: tags.monospace, class: "md-code" },
  { tag: tags.quote, class: "md-quote" },
  { tag: [tags.processingInstruction, tags.contentSeparator], class: "md-mark" },
]);

/** An editor of report.md in an element of the page; null until it is there. */
export function useEditor(host: RefObject<HTMLElement | null>, first: string | undefined, isReadOnly: boolean, heard: Heard) {
  const [view, setView] = useState<EditorView | null>(null);
  const hears = useRef(heard);
  hears.current = heard;
  const isReady = first !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what others write later comes in as a change
  useEffect(() => {
    if (!host.current || first === undefined) return;
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: first,
        extensions: [
          EditorView.cspNonce.of(nonce()),
          EditorView.lineWrapping,
          EditorState.readOnly.of(isReadOnly),
          EditorView.contentAttributes.of({ "aria-label": "report.md", spellcheck: "true", autocapitalize: "sentences" }),
          placeholder("A heading, then a sentence. [ sets a figure, a claim or a source."),
          history(),
          markdown,
          syntaxHighlighting(set),
          linkedText,
          foundField,
          picker,
          search({ top: true }),
          highlightSelectionMatches(),
          keymap.of([
            { key: "Mod-s", preventDefault: true, run: () => saveNow(hears.current) },
            { key: "F8", preventDefault: true, run: (each) => goToFound(each, 1), shift: (each) => goToFound(each, -1) },
            ...searchKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) hears.current.changed();
            if (update.docChanged || update.selectionSet || update.focusChanged) hears.current.moved();
          }),
        ],
      }),
    });
    setView(made);
    return () => {
      closeCompletion(made);
      made.destroy();
      setView(null);
    };
  }, [isReady, isReadOnly, host]);
  return view;
}

function saveNow(heard: Heard): true {
  heard.save();
  return true;
}

/** Puts another text in the place of the one there, as the least change: the cursor stays with its words. */
export function takeText(view: EditorView, text: string, isOwn = false): void {
  const now = view.state.doc.toString();
  if (now === text) return;
  let start = 0;
  while (start < now.length && start < text.length && now[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(now.length, text.length) - start && now.at(-1 - end) === text.at(-1 - end)) end++;
  view.dispatch({
    changes: { from: start, to: now.length - end, insert: text.slice(start, text.length - end) },
    annotations: isOwn ? [] : Transaction.addToHistory.of(false),
  });
}

/** The server lets styles in that bear the number of this loading of the page. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}
