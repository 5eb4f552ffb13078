import { plainLetters } from "../../domain/writing/plain-letters.js";
import type { SourceText } from "../manuscript/manuscript.js";
import type { Entry } from "../references/reference-list.js";
import { folded } from "../words.js";

/** Where a work tells what it is. */
const front = 4_000;
/** Letters of a title below which it may stand in the front of another work. */
const leastTitle = 15;

/**
 * Which work of the list each source is: by DOI, else by title, where a name of its authors or its year stands beside it, else by a file name that
 * has both (`Khan 2019 borders.pdf`). A source that may be two works is none.
 */
export function worksAtHand(entries: readonly Entry[], sources: readonly SourceText[]): Map<string, SourceText> {
  const found = new Map<string, SourceText>();
  for (const source of sources) {
    const head = `${source.known ?? ""}\n${source.text.slice(0, front)}`;
    const [small, letters] = [head.toLowerCase(), plainLetters(`${source.title ?? ""} ${head}`)];
    const name = folded(
      source.name
        .replace(/^.*[/\\]/u, "")
        .replace(/\.\w{1,5}$/u, "")
        .replace(/[_]+/gu, " "),
    );
    const pick = (fits: (entry: Entry) => boolean) => {
      const all = entries.filter(fits);
      return all.length === 1 ? all[0] : undefined;
    };
    const named = (entry: Entry, words: string) =>
      entry.authors.some((author) => folded(author.family).length > 2 && words.includes(folded(author.family)));
    const plain = folded(head);
    const entry =
      pick((each) => each.doi !== null && small.includes(each.doi.toLowerCase())) ??
      pick((each) => {
        const title = plainLetters(each.title.text);
        return (
          title.length >= leastTitle && letters.includes(title) && (named(each, `${plain} ${name}`) || head.includes(each.year ?? "—"))
        );
      }) ??
      pick((each) => each.year !== null && name.includes(each.year.slice(0, 4)) && named(each, name)) ??
      pick((each) => name === folded(each.id));
    if (entry && !found.has(entry.id)) found.set(entry.id, source);
  }
  return found;
}
