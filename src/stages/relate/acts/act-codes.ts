import type { CaseFile } from "../../../case/case.js";
import { cameoOf } from "../../../domain/cameo/cameo.js";
import type { Row } from "../../../domain/tables.js";
import { recognitionByCode } from "../../../methods/relations/recognition.js";

/** What acts of codebook.yaml say of a wording: an exact entry before one with any ending, the longest of these first. */
export function actCodes(caseFile: CaseFile, wordings: Iterable<string>): Row<"act_code">[] {
  const entries = caseFile.says.codebook.acts.flatMap((act, index) =>
    act.words.map((each, n) => {
      const place = caseFile.at("codebook", "acts", index, "words", n);
      return {
        word: each.trim().toLowerCase(),
        at: { file: place.file, line: place.line },
        cameo: act.cameo,
        role: act.role ?? null,
        recognition: act.recognition ?? recognitionByCode(act.cameo),
      };
    }),
  );
  const exact = new Map(entries.filter(({ word }) => !word.endsWith("*")).map((each) => [each.word, each]));
  const open = entries
    .filter(({ word }) => word.endsWith("*"))
    .map((each) => ({ ...each, start: each.word.slice(0, -1) }))
    .sort((a, b) => b.start.length - a.start.length);
  const rows = new Map<string, Row<"act_code">>();
  for (const wording of wordings) {
    const word = wording.trim().toLowerCase();
    const found = exact.get(word) ?? open.find(({ start }) => word.startsWith(start));
    const code = found && cameoOf(found.cameo);
    if (code)
      rows.set(word, {
        ...{ word, ...found.at, cameo: code.code, quad: code.quad, goldstein: code.goldstein },
        ...{ role: found.role, recognition: found.recognition },
      });
  }
  return [...rows.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
}
