import { existsSync, readFileSync } from "node:fs";
import { inCase } from "../case/in-case.js";
import { writeForPeople } from "../case/write.js";
import { InputError, problem } from "../domain/problem.js";
import type { Prompt } from "./asking/asking.js";
import type { Message } from "./endpoint.js";

/** The prompt as the case has it; where it is missing, the usual one is written, so that it can be read and changed. */
export async function promptOf(
  folder: string,
  { path, usual, holes }: Prompt,
  { writes }: { readonly writes: boolean },
): Promise<{ readonly prompt: string; readonly wrote: string | null }> {
  const full = inCase(folder, path);
  if (!existsSync(full)) {
    if (writes) await writeForPeople(folder, path, usual);
    return { prompt: usual, wrote: writes ? path : null };
  }
  const prompt = readFileSync(full, "utf8");
  const missing = holes.map((each) => `{{${each}}}`).filter((each) => !prompt.includes(each));
  if (!missing.length) return { prompt, wrote: null };
  const at = { file: path, line: 1, column: 1 };
  throw new InputError([
    problem(
      "case/invalid",
      at,
      `the prompt has no ${missing.join(" and no ")}.`,
      `Write them where the ${holes.join(" and the ")} are to stand.`,
    ),
  ]);
}

/** A prompt filled with what is shown. What stands before a line of dashes alone goes to the system. */
export function messagesOf(prompt: string, values: Readonly<Record<string, string>>): Message[] {
  const fill = (part: string) => part.replace(/\{\{([a-z]+)\}\}/gu, (hole, name: string) => values[name] ?? hole).trim();
  const [first = "", ...rest] = prompt.split(/^-{3,}\s*$/mu);
  const user = rest.join("---");
  return rest.length
    ? [
        { role: "system", content: fill(first) },
        { role: "user", content: fill(user) },
      ]
    : [{ role: "user", content: fill(first) }];
}
