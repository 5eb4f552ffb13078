import { shortWords } from "../../domain/writing/short-words.js";

/** Who has least against it, in the words of the case; a tie is told for what it is. */
export function rankingTitle(
  hypotheses: readonly { readonly says: string }[],
  { found, asked }: { readonly found: { readonly ranking: readonly (readonly number[])[] }; readonly asked: readonly number[] },
): string {
  const first = found.ranking[0] ?? [];
  const names = (which: readonly number[]) => listed(which.map((index) => `“${shortWords(hypotheses[index]?.says ?? "")}”`));
  const unasked = first.filter((index) => asked[index] === 0);
  if (first.length === 1)
    return unasked.length
      ? `${names(first)} has least against it, because nothing was asked of it`
      : `${names(first)} has least against it`;
  const all = first.length > 3 ? `${first.length} of ${hypotheses.length} explanations` : names(first);
  if (unasked.length === 0 || unasked.length === first.length)
    return `${all} tie for first because nothing was asked that tells them apart`;
  const which = unasked.length > 3 ? `${unasked.length} of them` : names(unasked);
  return `${all} tie for first; of ${which} nothing was asked`;
}

function listed(all: readonly string[]): string {
  return all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
