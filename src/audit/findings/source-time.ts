import { entryName } from "../citations/forms.js";
import type { Resolved } from "../citations/resolve.js";
import { groupBy } from "../group-by.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import type { Entry } from "../references/reference-list.js";

const month =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
const dated = new RegExp(
  `(?:\\b(?:in|since|by|of|from|during|until|till|after|before|between|and|to|into|through|throughout|early|mid|late|year|years|summer|spring|autumn|winter|around|as of|end of|beginning of|${month}(?:\\s+\\d{1,2},?)?|\\d{1,2}\\s+${month})[\\s-]+(?:early |mid-?|late |the year )?)((?:19|20)\\d{2})(?![\\d%])(?![,.]\\d)`,
  "giu",
);
const ahead =
  /\b(?:will|would|shall|may|might|could|project(?:s|ed|ions?)?|forecasts?|predict(?:s|ed|ions?)?|expect(?:s|ed)?|plan(?:s|ned)?|target(?:s|ed)?|aim(?:s|ed)?|goals?|scenarios?|by 20[3-9]\d|agenda|vision|estimated to|intend(?:s|ed)?|promis(?:e|es|ed)|deadline|commit(?:s|ted)?|anticipat(?:e|es|ed)|foresee|until|outlook|roadmap|strategy|due)\b/iu;

/** Sentences that name a time after their source appeared, and works on a past period cited for another time. */
export function sourceTime({ citations, sentenceOf, spot, text, isReflowed }: Manuscript): Finding[] {
  const found: Finding[] = [];
  const groups = groupBy(citations, (each) => sentenceOf.get(each.id)?.start);
  for (const list of groups.values()) {
    const first = list[0] as Resolved;
    const sentence = sentenceOf.get(first.id);
    if (!sentence) continue;
    const named = yearsNamed(text, sentence.start, sentence.end, list);
    for (const each of list) {
      if (!each.entry || each.quoted) continue;
      const period = periodOf(each.entry);
      if (
        period &&
        list.length === 1 &&
        each.form !== "narrative" &&
        (named.length > 0 || !isReflowed) &&
        !named.some(({ year }) => year >= period.from && year <= period.to)
      )
        found.push(
          finding(
            "claim/title-period-mismatch",
            spot(each.start, each.end),
            `The title of ${entryName(each.entry)} covers ${period.words}; the sentence does not speak of that time.`,
            "See whether the work carries this statement, or cite one on the time in question.",
            { citations: [each.id], references: [each.entry.id] },
          ),
        );
    }
    const years = list.map((each) => Number(/^\d{4}/u.exec(each.entry?.year ?? each.year ?? "")?.[0] ?? Number.NaN));
    if (years.some(Number.isNaN) || list.some((each) => !each.entry) || ahead.test(sentence.text)) continue;
    const latest = Math.max(...years);
    const later = named.filter(({ year }) => year > latest);
    const last = later.at(-1);
    if (!last) continue;
    const at = list.find((each) => each.start >= last.end) ?? (list.at(-1) as Resolved);
    if (
      /\b(?:similar(?:ly)? to|as in|like|follow(?:s|ing|ed)|adapt(?:s|ing|ed) from|build(?:s|ing) on|method of|model of)\s\S{0,30}$/iu.test(
        text.slice(sentence.start, at.start),
      )
    )
      continue;
    const closes = at.form === "parenthetical" && at.start >= last.end && at.start - last.end < 160;
    // whom a sentence names as its author may be a theory that later days bear out
    if (!closes && (isReflowed || at.form === "narrative")) continue;
    found.push(
      finding(
        "claim/claim-later-than-source",
        spot(Math.min(last.start, at.start), Math.max(last.end, at.end)),
        `The sentence speaks of ${last.year}; ${list.length === 1 ? "its only source is" : "its latest source is"} of ${latest}.`,
        "Cite a source that could know of it, or mend the year.",
        {
          citations: [at.id],
          references: at.entry ? [at.entry.id] : [],
          ...(closes && last.year - latest <= 4 ? {} : { severity: "warning" }),
        },
      ),
    );
  }
  return found;
}

function yearsNamed(
  text: string,
  start: number,
  end: number,
  citations: readonly Resolved[],
): { year: number; start: number; end: number }[] {
  const found: { year: number; start: number; end: number }[] = [];
  for (const match of text.slice(start, end).matchAll(dated)) {
    const at = start + match.index;
    const stop = at + match[0].length;
    if (citations.some((each) => stop > each.start && at < each.end)) continue;
    found.push({ year: Number(match[1]), start: at, end: stop });
  }
  return found;
}

/** A period named in a title that ended five or more years before the work appeared. */
function periodOf(entry: Entry): { from: number; to: number; words: string } | undefined {
  const year = Number(/^\d{4}/u.exec(entry.year ?? "")?.[0] ?? Number.NaN);
  const title = entry.title.text;
  const range = /(?<!\d)((?:1[5-9]|20)\d{2})\s?(?:[-–—]|to|and|until)\s?((?:1[5-9]|20)\d{2}|\d{2})(?!\d)/u.exec(title);
  const decade = /(?<!\d)((?:1[5-9]|20)\d0)s/u.exec(title);
  if (Number.isNaN(year) || (!range && !decade)) return undefined;
  const from = Number(range ? range[1] : decade?.[1]);
  const last = range ? (range[2] ?? "") : "";
  const to = range ? Number(last.length === 2 ? String(from).slice(0, 2) + last : last) : from + 9;
  if (to < from || to > year - 5) return undefined;
  return { from, to, words: range ? `${from}–${to}` : `the ${from}s` };
}
