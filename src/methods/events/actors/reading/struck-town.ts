import type { ReadSentence, TokenName } from "../phrase.js";

/** Deeds that befall a town named before them, `the Mumbai attacks`: it did not do them, whatever its state. */
const befalling =
  /^(?:attack|bombing|blast|explosion|massacre|siege|shooting|killing|murder|assassination|ambush|stabbing|hijacking|riot|carnage|pogrom|atrocity)$/iu;
/** So do these where the town is no capital: `Moscow strikes` may be those of a government. */
const befallingTowns = /^(?:strike|airstrike|raid|offensive|shelling|bombardment|operation|battle|clash|fighting)$/iu;

/** Whether a name before a deed only says in which town it happened; `Mumbai's police` and `the Kremlin` act. */
export function isStruckTown({ tokens }: ReadSentence, { entries, last }: TokenName, deed: number): boolean {
  const kinds = new Set(entries.map(({ kind }) => kind));
  if (
    !(kinds.has("city") || kinds.has("capital")) ||
    ["state", "people", "body", "group", "person"].some((kind) => kinds.has(kind as never))
  )
    return false;
  const town = tokens[last - 1];
  if (town?.head !== deed || !/^(?:compound|amod)/u.test(town.relation)) return false;
  const noun = tokens[deed]?.lemma ?? "";
  return befalling.test(noun) || (!kinds.has("capital") && befallingTowns.test(noun));
}
