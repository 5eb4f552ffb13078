import { textHash } from "../../case/codings/former-texts.js";
import type { CodingLog } from "../../methods/coding/log/state.js";
import { contextOf } from "../../methods/text/anchoring/place-anchor.js";
import { positions } from "../../methods/text/code-points.js";
import { compileTerms } from "../../methods/text/dictionary.js";
import type { FoundHit, FoundWords } from "../../pages/coding.js";
import type { FindAsked } from "../../servers/api/coding.js";
import type { OpenCase } from "../opened/open-case.js";
import { type Category, currentIds } from "./desk.js";

/** Hits that one preview shows. */
const most = 2000;

/**
 * Every place of the words asked for, in one source or all: phrases and wild cards as in a dictionary, or the dictionary of
 * a category and of those below it.
 */
export async function findIn(
  open: OpenCase,
  asked: FindAsked,
  categories: readonly Category[],
  own: CodingLog | undefined,
): Promise<FoundWords> {
  const patterns = patternsOf(asked, categories);
  const idOf = currentIds(categories);
  const coded = new Set(
    [...(own?.codings.values() ?? [])].map((each) => `${each.source} ${each.start} ${each.end} ${idOf(each.category)}`),
  );
  const where = asked.source === null ? "" : " where d.source = ?";
  const documents = await open.tables.rows<{ source: string; title: string; text: string }>(
    `select d.source, s.title, d.text from document d join source s on s.id = d.source${where} order by s.title, d.source`,
    asked.source === null ? [] : [asked.source],
  );
  const hits: FoundHit[] = [];
  let more = 0;
  let sources = 0;
  for (const { source, title, text } of documents) {
    const found = patterns.flatMap(({ category, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({ category, start: match.index, end: match.index + match[0].length })),
    );
    if (!found.length) continue;
    sources++;
    const at = positions(text);
    const hash = textHash(text);
    for (const { category, start, end } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (hits.length >= most) {
        more++;
        continue;
      }
      const span = { start: at.points(start), end: at.points(end) };
      hits.push({
        ...{ source, title, text: hash, ...span, exact: text.slice(start, end), ...contextOf(text, start, end), category },
        isCoded: coded.has(`${source} ${span.start} ${span.end} ${category ?? asked.category}`),
      });
    }
  }
  return { hits, more, sources };
}

function patternsOf(
  { words, category, dictionary }: FindAsked,
  categories: readonly Category[],
): { category: string | null; pattern: RegExp }[] {
  if (!dictionary) {
    const pattern = compileTerms([words]);
    return pattern ? [{ category: null, pattern }] : [];
  }
  const below = new Set(category === null ? categories.map(({ id }) => id) : [category]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { id, parent } of categories)
      if (parent !== undefined && below.has(parent) && !below.has(id)) {
        below.add(id);
        grew = true;
      }
  }
  return categories.flatMap(({ id, terms }) => {
    const pattern = below.has(id) ? compileTerms(terms) : undefined;
    return pattern ? [{ category: id, pattern }] : [];
  });
}
