import { entryName } from "../citations/forms.js";
import { isOfPrograms } from "../manuscript/code.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";

const promise =
  /(?<![^.,;])[^.,;]*\b(?:(?:cross-?\s?(?:referenced?|referencing|checked|verified|validated)|triangulat(?:ed|ion|ing|e)|corroborat(?:ed|ing)|verified (?:against|with|by) (?:several|multiple|other|various|different) sources))\b[^.,;]*/giu;
const kinds: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/\bpolicy (?:papers|briefs|documents)\b/iu, "policy papers", ["report"]],
  [
    /\b(?:government (?:statements|documents|publications)|official (?:documents|statements))\b/iu,
    "government documents",
    ["report", "law", "speech"],
  ],
  [/\b(?:think[- ]tank (?:publications|reports))\b/iu, "think-tank reports", ["report"]],
];

/** Whether statements rest on more than one source, and whether the method section keeps what it promises. */
export function sourcesNamed({ citations, entries, outline, prose, text, spot, sentenceOf, isReflowed }: Manuscript): Finding[] {
  const found: Finding[] = [];
  const groups = new Map<number, Set<string>>();
  for (const each of citations) {
    const key = sentenceOf.get(each.id)?.start ?? each.group;
    groups.set(key, (groups.get(key) ?? new Set()).add(each.entry?.id ?? `${each.names.join()} ${each.year}`));
  }
  const several = [...groups.values()].filter((works) => works.size > 1).length;
  const promises = prose.sentences.flatMap((sentence) => {
    if (!/method|approach|data|design|material/iu.test(outline.sections[sentence.section]?.title ?? "")) return [];
    return [...sentence.text.matchAll(promise)].map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      const cut = /^.*\b(?:that|so that|sure)\s+/u.exec(match[0])?.[0].length ?? lead;
      return { start: sentence.start + match.index + Math.max(lead, cut), end: sentence.start + match.index + match[0].length };
    });
  });
  // What a manual cites is where its methods are described: nobody weighs sources there.
  const isManual = isReflowed && isOfPrograms(text);
  if (groups.size >= 8 && several === 0 && !isManual) {
    const [first] = citations;
    const at = first ? spot(first.start, first.end) : [];
    found.push(
      finding(
        "claim/single-source-claims",
        at,
        `Each of the ${groups.size} cited statements names one source; none is supported by two.`,
        "Name a second, independent source for what the argument rests on.",
        promises.length ? {} : { severity: "warning" },
      ),
    );
    for (const { start, end } of promises)
      found.push(
        finding(
          "claim/method-claim-not-met",
          spot(start, end),
          "The method promises cross-referenced data; no statement cites more than one source.",
          "Cite the sources that were compared, or take the promise back.",
        ),
      );
  }
  return [...found, ...kindsPromised({ entries, outline, prose, text, spot }), ...misdescribed({ citations, sentenceOf, text, spot })];
}

/** Kinds of sources that the method section says were used and the list does not have. For a person to judge. */
function kindsPromised({
  entries,
  outline,
  prose,
  text,
  spot,
}: Pick<Manuscript, "entries" | "outline" | "prose" | "text" | "spot">): Finding[] {
  if (entries.length < 8) return [];
  return prose.sentences.flatMap((sentence) => {
    if (!/method|data|material/iu.test(outline.sections[sentence.section]?.title ?? "")) return [];
    const words = text.slice(sentence.start, sentence.end);
    const missing = kinds.flatMap(([pattern, name, types]) => {
      const match = pattern.exec(words);
      return match && !entries.some((entry) => types.includes(entry.type))
        ? [{ name, start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }]
        : [];
    });
    if (missing.length === 0) return [];
    return [
      finding(
        "claim/method-claim-not-met",
        missing.map((each) => spot(each.start, each.end)),
        `The method names ${missing.map((each) => each.name).join(" and ")}; the list seems to have none.`,
        "List them, or say what was used.",
        { severity: "note" },
      ),
    ];
  });
}

/** A study, paper or book that is a news item in the list. For a person to judge. */
function misdescribed({ citations, sentenceOf, text, spot }: Pick<Manuscript, "citations" | "sentenceOf" | "text" | "spot">): Finding[] {
  return citations.flatMap((each) => {
    const sentence = sentenceOf.get(each.id);
    if (!sentence || each.entry?.type !== "news" || each.quoted) return [];
    const match =
      /\b(?:[Aa]|[Oo]ne|[Tt]he|[Rr]ecent|[Nn]ew)\s+(?:recent |new |\d{4} )?(?:study|survey|paper|monograph|book|dissertation|academic article)\b(?:\s+(?:from|of|in)\s+\d{4})?/u.exec(
        text.slice(sentence.start, sentence.end),
      );
    if (!match) return [];
    return [
      finding(
        "claim/claim-misdescribes-source",
        spot(sentence.start + match.index, sentence.start + match.index + match[0].length),
        `The source, ${entryName(each.entry)}, looks like a news report.`,
        "Call it what it is, or cite the study itself.",
        {
          citations: [each.id],
          references: [each.entry.id],
        },
      ),
    ];
  });
}
