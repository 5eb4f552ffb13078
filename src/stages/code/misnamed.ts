import { isReadByCoder, languageName, languageTaken } from "../../domain/coding/languages.js";
import { type Problem, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import type { Documents } from "./documents.js";

/** Documents of which a file or a person says another language than the one that their text is plainly in, where it decides whether events are read. */
export function misnamed(
  sources: readonly Pick<Row<"source">, "id" | "file" | "line" | "language" | "kind">[],
  documents: Pick<Documents, "all">,
  /** Kinds in which the case has events read at all. */
  kinds: readonly string[],
): Problem[] {
  return sources.flatMap(({ id, file, line, language, kind }) => {
    if (!kinds.includes(kind)) return [];
    const taken = languageTaken(language, documents.all.get(id)?.plainly ?? null);
    if (language === null || taken === null || taken === language) return [];
    const then = isReadByCoder(taken) ? "so events are read in it" : "which the coder does not read, so no events are read in it";
    const says = `${id} is said to be in ${languageName(language)}, but its text is in ${languageName(taken)}, ${then}.`;
    const mend = `Write language: ${taken} in its front matter or in sources/sources.yaml.`;
    return [{ ...problem("data/odd-value", { file, line, column: 1 }, says, mend), severity: "note" as const }];
  });
}
