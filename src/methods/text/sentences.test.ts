import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "./sentences.js";

/** Each line: the sentences of one text, in order. */
const told: readonly (readonly string[])[] = [
  ["The U.S. Army said Gen. John Allen met Mr. Khan.", "It was Aug. 15."],
  ["He lives in the U.S.", "The troops left."],
  ["He left the U.S. Embassy in Kabul."],
  ["John F. Kennedy and J. R. R. Tolkien agreed.", "They left."],
  ['"We will fight," he said.', '"We will win."', "They did."],
  ['He asked, "Why did they go?"', "Nobody knew."],
  ['"Why did they go?" he asked.'],
  ["Deaths rose by 2.5 percent to 1,885.", "See No. 5 and p. 12 of art. 51."],
  ["No. 5 is the best.", "No.", "That is wrong."],
  ["He paused ... and went on.", "Then… silence."],
  ["They waited...", "Then the bomb went off."],
  ["At 5 p.m. Kabul time it began.", "It ended at 6 p.m.", "The police came."],
  ["Acme Inc. said so.", "It was sold to Acme Corp.", "The price fell."],
  ["1. Introduction to the conflict"],
  ["Is it so?", "Yes!", "Good."],
  ["The attack killed three (two soldiers and a civilian.)", "It was the worst yet."],
  ["Maj. Gen. Babar Iftikhar and Lt. Col. Ahmed spoke.", "Dr. Khan did not."],
  ["The TTP (est. 2007) grew.", "al-Qaeda shrank."],
  ["According to Art. 4 para. 2, e.g. in the case of Pakistan, i.e. the state, it holds."],
  ["On Nov. 20, 2011, forces left.", "On Dec. 3 they came back."],
  ["The price was $4.50.", "It fell."],
  ["Visit www.un.org.", "Then read S/RES/2503 (2019).", "Done."],
  ["Each ship came every day.12", "As of April it was over."],
  ["He said so.[1]", "She did not.[2][3]"],
  ["یہ ایک جملہ ہے۔", "یہ دوسرا ہے۔"],
  ["هل هذا صحيح؟", "نعم."],
  ["U.N. Secretary-General Antonio Guterres spoke.", "The U.N. agreed."],
  ["Mr. Biden met Mr. Xi in Bali, Indonesia, on Nov. 14.", "They talked."],
  ["“We left.”", "“They stayed.”"],
  ["“We left,” said Khan.", "“They stayed.”"],
  ["It was World War I.", "He fought in it."],
  ["The rate (3.2 vs. 4.1) rose in St. Petersburg and Ft. Bragg."],
  ["He came from Washington, D.C.", "He went back in May."],
  ["Smith et al. (2019) found it.", "Jones et al. disagreed."],
  ["Sen. Lindsey Graham, R-S.C., said so.", "Rep. Ilhan Omar (D-Minn.) denied it."],
  ["The so-called “war on terror.”", "It failed."],
  ["What?!", "Nothing."],
  ["The parties agree on Plan B.", "The plan is good."],
  ["It ended in 1989.", "In 1992 it began again."],
  ["Ph.D. students came.", "She has a Ph.D.", "It took years."],
  ["He works for the C.I.A. in Kabul.", "He left the C.I.A.", "It was over."],
  ["The St. Louis office, cf. fig. 3, Vol. 2, is shut."],
  ["On Jan. 1 the U.S. and the U.K. agreed.", "By then, Gov. Ali had gone."],
];

describe("sentences", () => {
  it("ends at least .98 of what ends, and little else (F1)", () => {
    let [hits, wrong, missed] = [0, 0, 0];
    const bad: string[] = [];
    for (const wanted of told) {
      const found = sentences(wanted.join(" ")).map((each) => each.text);
      const ends = (list: readonly string[]) => list.map((_, index) => list.slice(0, index + 1).join(" ").length);
      const [want, got] = [new Set(ends(wanted)), new Set(ends(found))];
      hits += [...got].filter((each) => want.has(each)).length;
      wrong += [...got].filter((each) => !want.has(each)).length;
      missed += [...want].filter((each) => !got.has(each)).length;
      if (found.join("|") !== wanted.join("|")) bad.push(found.join("|"));
    }
    expect((2 * hits) / (2 * hits + wrong + missed), bad.join("\n")).toBeGreaterThanOrEqual(0.98);
  });

  it("ends a heading at a blank line, and at any line where lines are told to end it", () => {
    expect(sentences("Findings\n\nIt is so. It was so.").map((each) => each.text)).toEqual(["Findings", "It is so.", "It was so."]);
    expect(sentences("Kabul\t12\nLahore\t14", "break")).toHaveLength(2);
    expect(sentences("It went\non and on. Then it stopped.")).toHaveLength(2);
  });

  it("counts code points, and every sentence is what stands there", () => {
    const word = fc.constantFrom("Khan", "U.S.", "no.", "5", "“yes”", "𐍈", "🙂.", "end.", "why?", "…", "\n", "\n\n", "(a.)");
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(" ");
        const points = [...text];
        const found = sentences(text);
        let last = 0;
        for (const each of found) {
          expect(points.slice(each.start, each.end).join("")).toBe(each.text);
          expect(points.slice(last, each.start).join("").trim()).toBe("");
          last = each.end;
        }
        expect(points.slice(last).join("").trim()).toBe("");
      }),
    );
  });

  it("takes time in proportion to the text, whatever it is made of", () => {
    for (const text of [`${".".repeat(400_000)}a`, `a.${'"'.repeat(400_000)}a`, "U.S. A ".repeat(50_000), "[1]".repeat(100_000)]) {
      const began = performance.now();
      sentences(text);
      expect(performance.now() - began).toBeLessThan(3_000);
    }
  });
});

it("counts half a character as one code point, as positions do", () => {
  const text = "One \udc00\udc00 half.\ud800 Two halves. Three.";
  for (const { start, end, text: words } of sentences(text)) expect([...text].slice(start, end).join("")).toBe(words);
});
