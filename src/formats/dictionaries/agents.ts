import type { Problem } from "../../domain/problem.js";
import type { DictionaryAgent } from "../../methods/events/dictionary-coder/dictionary.js";
import { badLine, bracketed, dictionaryLines, entryOf, phraseWords, regularPlural } from "./lines.js";

/**
 * Agents as PETRARCH writes them: `POLICE {} [~COP]`, `GOLDEN_GOOSE {GOLDEN_GEESE} [~GGS]`, `CONGRESS!PERSON! [~LEG]` with
 * `!PERSON! = MAN, MEN, WOMAN`. Without braces the regular plural is made.
 */
export function readAgentDictionary(text: string, file: string): { agents: DictionaryAgent[]; problems: Problem[] } {
  const agents: DictionaryAgent[] = [];
  const problems: Problem[] = [];
  const sets = new Map<string, string[]>();
  for (const line of dictionaryLines(text)) {
    const set = /^(!\w+!)\s*=\s*(.*)$/u.exec(line.text);
    if (set?.[1]) {
      sets.set(
        set[1].toUpperCase(),
        (set[2] ?? "")
          .split(",")
          .map((word) => word.trim().toUpperCase())
          .filter((word) => word !== ""),
      );
      continue;
    }
    const { name, forms, isClosed, rest } = entryOf(line.text);
    const written = bracketed(rest);
    if (!name || !isClosed || !written?.includes("~")) {
      problems.push(badLine(file, line, `${line.text} is no agent.`, "Write it as POLICE {} [~COP]."));
      continue;
    }
    const code = written.toUpperCase();
    for (const form of formsOf(name.toUpperCase(), forms, sets)) agents.push({ phrase: phraseWords(form), code, line: line.line });
  }
  return { agents, problems };
}

function formsOf(name: string, braces: string | undefined, sets: ReadonlyMap<string, readonly string[]>): string[] {
  const set = /!\w+!/u.exec(name)?.[0];
  if (set) return (sets.get(set) ?? []).map((word) => name.replace(set, word));
  if (braces === undefined) return name.endsWith("_") ? [name] : [name, regularPlural(name)];
  return [
    name,
    ...braces
      .split(",")
      .map((form) => form.trim().toUpperCase())
      .filter((form) => form !== ""),
  ];
}
