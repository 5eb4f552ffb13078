import { useSyncExternalStore } from "react";
import type { AuditCopy, AuditPage } from "../../pages/audit.js";
import { AskError, answer, api } from "./ask.js";
import { download } from "./exports.js";

/** The manuscript that is being audited: it stays while the app is open, and is nowhere written. */
export type AuditState =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly says: string }
  | { readonly kind: "read"; readonly file: File; readonly page: AuditPage };

let state: AuditState = { kind: "none" };
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

const ask = (file: File, as: AuditCopy | "" = "") =>
  api.audit.$post({ query: { name: file.name, as } }, { init: { headers: { "content-type": "application/octet-stream" }, body: file } });

/** Has a file audited; a later file takes its place. */
export async function auditFile(file: File): Promise<void> {
  const mine: AuditState = { kind: "reading", name: file.name };
  turn(mine);
  try {
    const page = await answer(ask(file));
    if (state === mine) turn({ kind: "read", file, page });
  } catch (cause) {
    if (!(cause instanceof AskError)) throw cause;
    if (state === mine) turn({ kind: "failed", name: file.name, says: cause.message });
  }
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
