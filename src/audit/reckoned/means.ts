import { meanIsPossible } from "../../methods/statistics/reported/grim.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";

const mean =
  /(?<![\p{L}\p{N}])M\s?=\s?(\d{1,3}\.\d{2,3})(?!\d)(?:\s?[,;]\s?SD\s?=\s?\d{0,3}\.\d{1,3})?\s?[,;]\s?n\s?=\s?(\d{1,3})(?!\d|[,.]\d)|(?<![\p{L}\p{N}])n\s?=\s?(\d{1,3})\s?[,;]\s?M\s?=\s?(\d{1,3}\.\d{2,3})(?!\d)/gu;
/** What is counted in whole numbers: an item that people answer on a scale of points. */
const whole = /\b(?:single[- ]item|one[- ]item|(?:\d{1,2}|five|six|seven|nine|ten|eleven)-point|Likert|years? of age|aged?|number of)\b/iu;
const scales = /\b(?:items|indices|index|scales|averaged?|composite|sum score|factor|seconds?|ms|minutes?|weighted|adjusted)\b/iu;

/** Means of whole numbers that no number of answers gives (GRIM). Asked only where the sentence says that the scale is of whole points. */
export function means({ text, prose, spot }: Manuscript): Finding[] {
  return prose.sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (!whole.test(words) || scales.test(words)) return [];
    return [...words.matchAll(mean)].flatMap((match) => {
      const [value = "", n = ""] = match[1] ? [match[1], match[2]] : [match[4], match[3]];
      if (meanIsPossible(value, Number(n)) !== false) return [];
      const from = sentence.start + match.index;
      return [
        finding(
          "figure/mean-impossible",
          spot(from, from + match[0].length),
          `No sum of ${n} whole numbers has the mean ${value}.`,
          "Look up mean and n; where answers are missing or several items were averaged, say so.",
        ),
      ];
    });
  });
}
