import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { mergedText } from "../../methods/text/merged-text.js";
import type { CaseText } from "../../pages/edit.js";
import { AskError, answer, api, inPath } from "../ask/ask.js";
import { useCaseText, useWritten } from "../ask/edit.js";
import { asWritten, exactly } from "./exactly.js";

/** The text of the editor, wherever it is kept. */
interface Held {
  text(): string;
  /** Others wrote: their text comes in, and what was written here stays. `isOwn` where the writer chose it. */
  take(text: string, isOwn?: boolean): void;
}

export type Saving =
  | { readonly kind: "saved"; readonly at: Date | null }
  | { readonly kind: "unsaved" | "saving" }
  | { readonly kind: "failed"; readonly says: string }
  /** Somebody else wrote in the same lines: both texts are there. */
  | { readonly kind: "conflict"; readonly theirs: string; readonly sha256: string };

/** What the file said when it was last read or written. */
interface Base {
  readonly sha256: string;
  readonly file: string;
  readonly text: string;
}

/** While somebody writes, the file is saved after this pause, in ms. */
const pause = 1500;

/** report.md on the disk and in the editor: saved at every pause, and what others write meanwhile comes in. */
export function useReportFile(held: Held | null) {
  const file = useCaseText("report");
  const queries = useQueryClient();
  const write = useWritten();
  const [saving, setSaving] = useState<Saving>({ kind: "saved", at: null });
  const base = useRef<Base | null>(null);
  const isBusy = useRef(false);
  const isApart = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const kept = useRef(held);
  kept.current = held ?? kept.current;

  const show = useCallback((state: Saving) => {
    isApart.current = state.kind === "conflict";
    setSaving(state);
  }, []);

  /** What others left becomes what this text is made from; false where both wrote in one place. */
  const takeIn = useCallback(
    (theirs: CaseText, from: string): boolean => {
      const mine = kept.current?.text() ?? from;
      const text = asWritten(theirs.text);
      const both = mergedText(from, mine, text);
      if (both === undefined) show({ kind: "conflict", theirs: theirs.text, sha256: theirs.sha256 });
      else {
        base.current = { sha256: theirs.sha256, file: theirs.text, text };
        if (both !== mine) kept.current?.take(both);
      }
      return both !== undefined;
    },
    [show],
  );

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const from = base.current;
    const written = kept.current?.text();
    if (!from || written === undefined || isBusy.current || isApart.current || written === from.text) return;
    isBusy.current = true;
    show({ kind: "saving" });
    try {
      await queries.cancelQueries({ queryKey: ["file", "report"] });
      const text = exactly(from.file, written);
      const given = await write(() => api.case.report.$post({ json: { was: from.sha256, text } }));
      if (given.kind === "refused")
        return show({ kind: "failed", says: given.problems.map(({ says, mend }) => `${says} ${mend}`).join(" ") });
      if (given.kind === "changed") return show({ kind: "conflict", theirs: given.theirs, sha256: given.sha256 });
      if (!given.merged) base.current = { sha256: given.sha256, file: text, text: written };
      else if (!takeIn(await answer(api.case.file[":name"].$get({ param: inPath({ name: "report" }) })), written)) return;
      const now = base.current as Base;
      queries.setQueryData(["file", "report"], { file: "report.md", text: now.file, says: null, sha256: now.sha256 });
      const isAll = kept.current?.text() === now.text;
      show(isAll ? { kind: "saved", at: new Date() } : { kind: "unsaved" });
      if (!isAll) timer.current = setTimeout(() => void save(), pause);
    } catch (cause) {
      show({ kind: "failed", says: cause instanceof AskError ? cause.message : "It could not be saved; the text stays here." });
    } finally {
      isBusy.current = false;
    }
  }, [queries, write, takeIn, show]);

  const changed = useCallback(() => {
    const text = kept.current?.text();
    if (text === undefined || !base.current) return;
    clearTimeout(timer.current);
    if (text === base.current.text) return show({ kind: "saved", at: null });
    if (!isApart.current) show({ kind: "unsaved" });
    timer.current = setTimeout(() => void save(), pause);
  }, [save, show]);

  // What was written in the render in which the editor opened came before its text could be asked for.
  useEffect(() => {
    if (held) changed();
  }, [held, changed]);

  const { data } = file;
  useEffect(() => {
    if (!data || isBusy.current || data.sha256 === base.current?.sha256) return;
    if (!base.current) base.current = { sha256: data.sha256, file: data.text, text: asWritten(data.text) };
    else if (!isApart.current) takeIn(data, base.current.text);
  }, [data, takeIn]);

  useEffect(() => {
    const leave = () => void save();
    const look = () => document.visibilityState === "hidden" && leave();
    /** The browser asks before it closes what is not on the disk. */
    const ask = (event: BeforeUnloadEvent) => {
      leave();
      if (base.current && kept.current?.text() !== base.current.text) event.preventDefault();
    };
    document.addEventListener("visibilitychange", look);
    addEventListener("beforeunload", ask);
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("beforeunload", ask);
      leave();
    };
  }, [save]);

  /** Where both wrote in one place: one text goes on, the other is in the history of acts, and among the former versions in .amity/kept. */
  const choose = (whose: "mine" | "theirs") => {
    if (saving.kind !== "conflict") return;
    base.current = { sha256: saving.sha256, file: saving.theirs, text: asWritten(saving.theirs) };
    show({ kind: "unsaved" });
    if (whose === "theirs") kept.current?.take(asWritten(saving.theirs), true);
    void save();
  };

  return { file, first: data && asWritten(data.text), saving, changed, save: () => void save(), choose };
}
