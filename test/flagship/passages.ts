import { hashOfWords } from "../../src/case/hash-of-words.js";

/** The rule by which passages were chosen: whose speeches, of which years, and what a sentence has to name. */
const states = new Set(["AFG", "PAK", "IND", "IRN", "CHN", "RUS", "USA", "UZB", "TJK", "TKM", "KGZ", "TUR", "ARE", "SAU", "QAT"]);
const names = /Afghan|Taliban|Taleban|\bTTP\b|Tehrik|Tehreek|Durand/u;
const longest = 900;

/** State and year of a speech of the corpus by its id; undefined where the rule leaves it out. */
export function chosen(id: string): { readonly state: string; readonly year: number } | undefined {
  const [, session, state] = /^UNGD-(\d\d)-([A-Z]{3})$/u.exec(id) ?? [];
  const [, other, otherSession] = /^([A-Z]{3})_(\d\d)_\d{4}$/u.exec(id) ?? [];
  const of = state ?? other ?? "";
  const year = Number(session ?? otherSession) + 1945;
  return states.has(of) && year >= 2015 && year <= 2024 ? { state: of === "AFG" ? "IRA" : of, year } : undefined;
}

/** In each paragraph, from the first sentence that names to the last; what would be longer than 900 letters begins anew. */
export function passagesOf(text: string): { readonly place: string; readonly exact: string }[] {
  const found: { at: number; end: number }[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/gu)) {
    let open: { at: number; end: number } | undefined;
    for (const sentence of paragraph[0].matchAll(/\S.*?(?:[.!?][”"’)\]]*(?=\s+[A-Z“"(‘[*•-])|$)/gu)) {
      if (!names.test(sentence[0])) continue;
      const at = paragraph.index + sentence.index;
      const end = at + sentence[0].trimEnd().length;
      if (open && end - open.at <= longest) open.end = end;
      else {
        open = { at, end };
        found.push(open);
      }
    }
  }
  return found.map(({ at, end }) => {
    const exact = text.slice(at, end);
    const start = [...text.slice(0, at)].length;
    return { place: `${start}-${start + [...exact].length} ${hashOfWords(exact)}`, exact };
  });
}
