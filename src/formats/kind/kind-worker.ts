import type { Kind } from "./kind-limited.js";
import { kindOfFile } from "./kind-of-file.js";

/** What a file is, found out in a thread; plain data. */
export default async function kind({ path, bytes }: { path: string; bytes: number }): Promise<Kind> {
  const found = await kindOfFile(path, bytes);
  if (found.kind !== "refused") return found;
  const { code, message, mend } = found.why;
  return { kind: "refused", format: found.format, why: { code, message, mend } };
}
