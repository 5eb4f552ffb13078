import { asRefusal, runAside, Stopped } from "../aside/aside.js";
import { Refusal } from "../refusal.js";
import type { KindOfFile } from "./kind-of-file.js";

/** `KindOfFile` as it crosses from a thread. */
export type Kind =
  | Exclude<KindOfFile, { readonly kind: "refused" }>
  | { readonly kind: "refused"; readonly format: string; readonly why: Pick<Refusal, "code" | "message" | "mend"> };

const worker = new URL("./kind-worker.js", import.meta.url).href;

/** What a file is, by what is in it: found out beside the main thread and within the limits. */
export async function kindLimited(path: string, bytes: number): Promise<KindOfFile> {
  const found = await runAside<Kind>(worker, { path, bytes });
  if (found instanceof Stopped) return { kind: "refused", format: "unknown", why: asRefusal(found) };
  if (found.kind !== "refused") return found;
  const { code, message, mend } = found.why;
  return { kind: "refused", format: found.format, why: new Refusal(code, message, mend) };
}
