import { tokensIn } from "../../domain/report/tokens.js";
import { nearestNames } from "../../methods/text/nearest-names.js";
import type { Choices, ClaimChoice, FigureChoice } from "../../pages/writing.js";
import { formatNumber } from "../../views/format-number.js";
import type { Found } from "./judged.js";

/** A way to mend something that was found: the letters that it writes, or the list of what can be picked opened at a place. */
export type Mend = { readonly title: string } & (
  | { readonly from: number; readonly to: number; readonly insert: string }
  | { readonly pickAt: number }
);

/** What can be done about one finding of the text, the likeliest first. */
export function mendsOf(found: Found, text: string, choices: Choices): readonly Mend[] {
  if (found.severity === "bare") return ofBare(found, text, choices);
  const token = tokensIn(text).find(({ start, end }) => start <= found.from && found.from <= end);
  if (!token) return [];
  if (found.code === "figure/differs")
    return asFigureGives(
      found,
      text,
      choices.figures.find(({ id }) => id === token.ref),
    );
  if (found.code !== "case/unknown-id" && found.code !== "cite/missing-reference") return [];
  const all = { figure: choices.figures, claim: choices.claims, source: choices.sources, reference: choices.references };
  const named = token.kind in all ? all[token.kind as keyof typeof all] : [];
  const names = named.map(({ id }) => id);
  return nearestNames(token.ref, names).map((id) => ({ title: `Write ${id}`, from: token.refStart, to: token.refEnd, insert: id }));
}

function asFigureGives(found: Found, text: string, figure: FigureChoice | undefined): Mend[] {
  if (!figure || figure.value === null) return [];
  const was = text.slice(found.from, found.to);
  const unit = was.includes("%") ? "%" : was.includes("×") ? "×" : null;
  const insert = formatNumber(figure.value, { digits: figure.digits, unit });
  return [{ title: `Write ${insert}, as ${figure.id} gives`, from: found.from, to: found.to, insert }];
}

/** Claims that say something like a sentence go under it; else something is picked for it, or it goes. */
function ofBare({ from, to }: Found, text: string, choices: Choices): Mend[] {
  const sentence = text.slice(from, to);
  const end = lastWord(sentence);
  const isPlain = !/[[\]\n|]/u.test(sentence);
  const words = sentence.slice(0, end);
  const linked = isPlain
    ? alike(words, choices.claims).map(
        (claim): Mend => ({
          title: `Link ${claim.id} “${claim.says.length > 48 ? `${claim.says.slice(0, 47)}…` : claim.says}”`,
          ...{ from, to: from + end, insert: `[${words}](claim:${claim.id})` },
        }),
      )
    : [];
  const after = text.slice(to).match(/^[^\S\n]*/u)?.[0].length ?? 0;
  return [...linked, { title: "Rest it on something", pickAt: from + end }, { title: "Cut it", from, to: to + after, insert: "" }];
}

/** Where the last word of a sentence ends: before what closes it. */
function lastWord(sentence: string): number {
  let end = sentence.length;
  while (end > 0 && ".!?。… \n\t".includes(sentence[end - 1] ?? "")) end--;
  return end;
}

/** At most two claims that share enough words with a sentence. */
function alike(sentence: string, claims: readonly ClaimChoice[]): readonly ClaimChoice[] {
  const said = stems(sentence);
  return claims
    .map((claim) => {
      const words = stems(claim.says);
      const shared = [...words].filter((each) => said.has(each)).length;
      return { claim, shared, share: shared / Math.max(1, Math.min(words.size, said.size)) };
    })
    .filter(({ shared, share }) => shared >= 2 && share >= 0.4)
    .sort((a, b) => b.share - a.share || b.shared - a.shared)
    .slice(0, 2)
    .map(({ claim }) => claim);
}

/** Words of four letters and more by their beginnings, so that “rose” of one is no “rise”, but “lorries” is “lorry”. */
function stems(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,40}/gu) ?? []).map((word) => word.slice(0, 5)));
}
