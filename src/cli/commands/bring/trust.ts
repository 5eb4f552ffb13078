import { resolve } from "node:path";
import { loadCase } from "../../../case/load.js";
import { bringsOf } from "../../../case/trust/brings.js";
import { confirmAssistant, distrustCase, isTrusted, trustCase } from "../../../case/trust/trust.js";
import { assistantInWords, bringsInWords } from "../../../domain/brings.js";
import { isReceived } from "../../../flow/state.js";
import { printJson, say, UsageError } from "../../print.js";

/** `amity trust`: what a case brings, and that the app may write into it from now on; with `--assistant`, that its assistant may be asked. */
export async function trustCommand(
  folder: string,
  options: { assistant?: string; key?: string; forget?: boolean; json?: boolean },
): Promise<void> {
  const absolute = resolve(folder);
  const caseFile = await loadCase(absolute);
  const brings = bringsOf(caseFile, isReceived(absolute));
  if (options.forget) distrustCase(absolute);
  else if (options.assistant === undefined && options.key === undefined) trustCase(absolute);
  else {
    const asked = { endpoint: options.assistant ?? "", key: options.key ?? null };
    const named = brings.assistant;
    if (!named) throw new UsageError(`${folder} names no assistant.`);
    if (named.endpoint !== asked.endpoint || named.key !== asked.key)
      throw new UsageError(`${folder} names an assistant at ${assistantInWords(named)}. Confirm both as they stand, or neither.`);
    confirmAssistant(absolute, asked);
  }
  if (options.json) return printJson({ isTrusted: isTrusted(absolute), brings });
  if (options.forget) return say(`${folder} is opened to read only from now on.`);
  say(`${folder} brings ${bringsInWords(brings)}. It is trusted on this machine from now on.`);
  if (options.assistant !== undefined && brings.assistant) say(`Its assistant may be asked at ${assistantInWords(brings.assistant)}.`);
  else if (brings.assistant) say(`Its assistant is not asked before you confirm it: ${confirmWith(folder, brings.assistant)}`);
}

/** The command that confirms an assistant. */
function confirmWith(folder: string, { endpoint, key }: { readonly endpoint: string; readonly key: string | null }): string {
  return `amity trust ${folder} --assistant ${endpoint}${key === null ? "" : ` --key ${key}`}`;
}
