import { count, read, reckon, type Traced, tell } from "../../domain/provenance.js";
import { type MarkedTwice, marksCompared, type PlacedTwice, placesTwice } from "../../methods/explanations/second-reading.js";
import type { HypothesisLine, ReadAgain } from "../../pages/explanations.js";
import type { Lead, Phrase } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { leadOf, listed, phrase, told } from "../words.js";

/** Each other reading of the evidence: how far its marks are those of the first reader, and whether they move who stands first and last. */
export async function readAgain(open: OpenCase, hypotheses: readonly HypothesisLine[]): Promise<ReadAgain[]> {
  const given = open.case.says.hypotheses.readings;
  const all: ReadAgain[] = [];
  for (const { by, date, note } of given) {
    const cells = await open.tables.rows<MarkedTwice>(`${cellsOf} order by line, hypothesis`, [by]);
    if (!cells.length) continue;
    const against = placesTwice(cells);
    all.push({
      by,
      day: date,
      note: note ?? null,
      same: await sameOf(open, by),
      measure: await measureOf(open, by),
      places: await placesOf(open, by, against, hypotheses),
      against: against.map(({ hypothesis, first, second }) => ({ id: hypothesis, first, second })),
    });
  }
  return all;
}

/** One reading beside the first reader's marks, with what each row counts. */
const cellsOf = `select second_mark.evidence, second_mark.hypothesis, first, second_mark.mark as second, counts, second_mark.file, second_mark.line
from second_mark join consistency on consistency.evidence = second_mark.evidence and consistency.hypothesis = second_mark.hypothesis
where reading = ?`;

async function sameOf(open: OpenCase, by: string): Promise<Lead> {
  const columns = "evidence, hypothesis, first, mark, file, line";
  const { n: all } = await read(open.tables, `select ${columns} from second_mark where reading = ?`, [by], { n: count }, "judged");
  const sameRows = `select ${columns} from second_mark where reading = ? and same`;
  const { n: same } = await read(open.tables, sameRows, [by], { n: count }, "judged");
  return leadOf([
    phrase(`Read again by ${by}, `),
    told(same, (n) => `${n} of `),
    told(all, (n) => `${n} marks`),
    phrase(same.value === 1 ? " is the same" : " are the same"),
  ]);
}

async function measureOf(open: OpenCase, by: string): Promise<Lead> {
  const found = await reckon(open.tables, cellsOf, [by], "marksCompared", marksCompared, "judged");
  const { alpha, interval, rows, marks, same, opposed } = found.value;
  const two = (value: number) => value.toFixed(2);
  const around = interval
    ? `95 %: ${two(interval[0])} to ${two(interval[1])}, by leaving out one row of evidence after the other`
    : `no interval: ${rows} ${rows === 1 ? "row is" : "rows are"} too few, or too much alike`;
  const words =
    alpha === null
      ? "Both gave one mark throughout, so that agreement by chance is certain and α has no value"
      : `Krippendorff’s α is ${two(alpha)} (${around})`;
  const parted =
    opposed === 0
      ? "of the marks that part, none speaks against what the other speaks for"
      : `of the marks that part, ${opposed} ${opposed === 1 ? "speaks" : "speak"} against what the other speaks for`;
  return leadOf([phraseOf(found, words), ...(same < marks ? [phrase("; "), phraseOf(found, parted)] : []), phrase(".")]);
}

function phraseOf(of: Traced<unknown>, words: string): Phrase {
  return { text: words, of: tell(words, [of]) };
}

/** Who has least and most against it by either reader; null where a reader puts none before another, or marked too little. */
async function placesOf(
  open: OpenCase,
  by: string,
  against: readonly PlacedTwice[],
  hypotheses: readonly HypothesisLine[],
): Promise<Lead | null> {
  if (against.length < 2) return null;
  const found = await reckon(open.tables, cellsOf, [by], "placesTwice", (rows: readonly MarkedTwice[]) => placesTwice(rows), "judged");
  const asked = await open.tables.rows<{ whole: boolean }>(
    "select count(distinct evidence) = (select count(distinct evidence) from consistency) as whole from second_mark where reading = ?",
    [by],
  );
  const isWhole = asked[0]?.whole === true && against.length === hypotheses.length;
  const words = placeWords(against, (id) => hypotheses.find((each) => each.id === id)?.says ?? id, isWhole);
  return leadOf([phraseOf(found, words), phrase(".")]);
}

/**
 * “Least speaks against “A” by both; most speaks against “B” by both”. Where this reader left something out, the first reader's places are not
 * those of the matrix, and the words say on what they stand.
 */
export function placeWords(against: readonly PlacedTwice[], says: (id: string) => string, isWhole: boolean): string {
  const words = wordsOfPlaces(against, says);
  return isWhole
    ? words
    : `On the rows and explanations that both marked in full: ${words.replace(/^[BL]/u, (letter) => letter.toLowerCase())}`;
}

function wordsOfPlaces(against: readonly PlacedTwice[], says: (id: string) => string): string {
  const end = (reader: "first" | "second", of: "min" | "max") => {
    const level = Math[of](...against.map((each) => each[reader].rank));
    return against.filter((each) => each[reader].rank === level).map(({ hypothesis }) => `“${says(hypothesis)}”`);
  };
  const isFlat = (reader: "first" | "second") => against.every((each) => each[reader].rank === 1);
  if (isFlat("first") && isFlat("second")) return "By both, nothing puts one explanation before another";
  if (isFlat("first") || isFlat("second")) {
    const [flat, other] = isFlat("first") ? (["the first reader", "second"] as const) : (["this reader", "first"] as const);
    return `By ${flat}, nothing puts one explanation before another; by the other, least speaks against ${listed(end(other, "min"))}, and most against ${listed(end(other, "max"))}`;
  }
  const told = (what: string, of: "min" | "max") => {
    const [first, second] = [end("first", of), end("second", of)];
    return first.join() === second.join()
      ? `${what} speaks against ${listed(first)} by both`
      : `${what} speaks against ${listed(first)} by the first reader, but against ${listed(second)} by this one`;
  };
  const [least, most] = [told("least", "min"), told("most", "max")];
  return `${least.replace(/^l/u, "L")}; ${most}`;
}
