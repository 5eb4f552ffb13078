import { useSyncExternalStore } from "react";
import type { AuditCopy, AuditPage } from "../../pages/audit.js";
import { AskError, answer, api, useAnswer } from "./ask.js";
import { download } from "./exports.js";

/** The manuscript that is being audited: it stays while the app is open, and is nowhere written. */
export type AuditState =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly file: File }
  | { readonly kind: "failed"; readonly file: File; readonly says: string }
  | {
      readonly kind: "read";
      readonly file: File;
      readonly page: AuditPage;
      /** What its reader said of single findings, by number. */
      readonly judged: ReadonlyMap<number, Judged>;
      /** Codes of rules that its reader wants to hear nothing of, in this file and the next. */
      readonly off: ReadonlySet<string>;
    };

export type Judged = "accepted" | "dismissed";

let state: AuditState = { kind: "none" };
let off: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
function turn(next: AuditState): void {
  state = next;
  for (const each of listeners) each();
}

export function useAudit(): AuditState {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    () => state,
  );
}

/** What manuscripts are held against beside themselves: as long as the app is open. */
export interface Held {
  /** The documents of the case. */
  readonly documents: boolean;
  /** A list of retractions. */
  readonly list: File | null;
}
let held: Held = { documents: false, list: null };

export function useHeld(): Held {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    () => held,
  );
}

/** What the case has to hold a manuscript against. */
export const useAgainst = () => useAnswer(["audit"], () => api.audit.$get());

/** Holds manuscripts against something more, or less; one that is open is read again. */
export function holdAgainst(more: Partial<Held>): void {
  held = { ...held, ...more };
  turn({ ...state });
  const last = fileOf(state);
  if (last) void auditFile(last);
}

function fileOf(of: AuditState): File | undefined {
  return of.kind === "none" ? undefined : of.file;
}

const ask = (file: File, as: AuditCopy | "" = "") => {
  const { documents, list } = held;
  const query = { name: file.name, as, documents: documents ? "yes" : "", list: list?.name ?? "", bytes: String(file.size) };
  const body = list ? new Blob([file, list]) : file;
  return api.audit.$post({ query }, { init: { headers: { "content-type": "application/octet-stream" }, body } });
};

/** Has a file audited; a later file takes its place. */
export async function auditFile(file: File): Promise<void> {
  const mine: AuditState = { kind: "reading", file };
  turn(mine);
  try {
    const page = await answer(ask(file));
    if (state === mine) turn({ kind: "read", file, page, judged: new Map(), off });
  } catch (cause) {
    if (!(cause instanceof AskError)) throw cause;
    if (state === mine) turn({ kind: "failed", file, says: cause.message });
  }
}

/** Takes what was dropped or chosen: a table is a list of retractions, everything else a manuscript. */
export function takeFiles(files: Iterable<File>): void {
  for (const file of files) {
    if (/\.csv$/iu.test(file.name)) holdAgainst({ list: file });
    else {
      void auditFile(file);
      return;
    }
  }
}

/** Accepts a finding, dismisses it, or takes either back. */
export function judgeFinding(number: number, as: Judged | null): void {
  if (state.kind !== "read") return;
  const judged = new Map(state.judged);
  if (as === null) judged.delete(number);
  else judged.set(number, as);
  turn({ ...state, judged });
}

/** Dismisses a rule as long as the app is open. */
export function dismissRule(code: string): void {
  off = new Set([...off, code]);
  if (state.kind === "read") turn({ ...state, off });
}

/** Brings back what was dismissed, findings and rules. */
export function bringBack(): void {
  off = new Set();
  if (state.kind !== "read") return;
  turn({ ...state, off, judged: new Map([...state.judged].filter(([, as]) => as === "accepted")) });
}

/** Puts the file away. */
export function closeAudit(): void {
  turn({ kind: "none" });
}

const endings: Readonly<Record<AuditCopy, string>> = { html: "html", markdown: "md", json: "json" };

/** Saves a copy of the audit where the browser keeps downloads. */
export async function takeAway(file: File, as: AuditCopy): Promise<void> {
  const response = await ask(file, as);
  if (response.ok) download(await response.blob(), `${file.name.replace(/\.[^.]+$/u, "")}.audit.${endings[as]}`);
}
