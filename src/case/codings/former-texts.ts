import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { remove } from "../../disk/calls.js";
import { inCase } from "../in-case.js";
import { writeWhole } from "../write.js";

/** Names the normalised text in which an anchor was made. */
export function textHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

const folder = (of: string) => inCase(of, "derived/texts");
const isHash = (name: string) => /^[0-9a-f]{16}$/.test(name);

/** Keeps a text, so that what is coded in it can be followed when its source changes. Lost without harm: quotes find most of it. */
export async function keepText(caseFolder: string, hash: string, text: string): Promise<void> {
  if (!isHash(hash)) return;
  const path = join(folder(caseFolder), hash);
  if (existsSync(path)) return;
  await writeWhole(path, text, { lasting: false, within: caseFolder });
}

/** Whether a text lies there under its hash. */
export function isKept(caseFolder: string, hash: string): boolean {
  return isHash(hash) && existsSync(join(folder(caseFolder), hash));
}

/** A text as it was; undefined where it was not kept, or is not what it was. */
export function keptText(caseFolder: string, hash: string): string | undefined {
  if (!isHash(hash)) return undefined;
  try {
    const text = readFileSync(join(folder(caseFolder), hash), "utf8");
    return textHash(text) === hash ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the texts that no anchor names any more. */
export function forgetTexts(caseFolder: string, named: ReadonlySet<string>): void {
  try {
    for (const name of readdirSync(folder(caseFolder))) if (isHash(name) && !named.has(name)) remove(join(folder(caseFolder), name));
  } catch {
    // none were kept
  }
}
