import { describe, expect, it } from "vitest";
import type { Anchor } from "../../../domain/coding/coding.js";
import { seededRandom } from "../../statistics/random.js";
import { madeText, rewritten, type Traced, traced, wentTo, withParagraphs, withScanNoise, withTypos } from "./changed-text.js";
import { anchorText, contextOf, formerText, placeAnchor } from "./place-anchor.js";

const spans = 480;
const perText = 120;

/** What coders mark: words, phrases, sentences, whole paragraphs. */
function marked(text: string, random: () => number): [number, number] {
  const words = [...text.matchAll(/\S+/gu)];
  const first = Math.floor(random() * (words.length - 130));
  const kind = random();
  const length =
    kind < 0.2
      ? 1 + Math.floor(random() * 2)
      : kind < 0.6
        ? 3 + Math.floor(random() * 8)
        : kind < 0.9
          ? 12 + Math.floor(random() * 30)
          : 60 + Math.floor(random() * 60);
  const start = words[first]?.index ?? 0;
  const last = words[first + length - 1] as RegExpMatchArray;
  return [start, (last.index as number) + last[0].replace(/[.,]$/, "").length];
}

function tried(change: (text: string, random: () => number) => Traced, seed: number, knowsFormer: boolean) {
  const random = seededRandom(seed);
  const count = { placed: 0, queued: 0, wrong: 0, gone: 0 };
  const wrongs: string[] = [];
  for (let text = 0; text < spans / perText; text++) {
    const before = madeText(28, random);
    const after = change(before, random);
    const now = anchorText(after.letters.join(""), "new");
    const former = knowsFormer ? formerText(before, now) : undefined;
    for (let n = 0; n < perText; n++) {
      const [start, end] = marked(before, random);
      const anchor: Anchor = { text: "old", start, end, exact: before.slice(start, end), ...contextOf(before, start, end) };
      const placed = placeAnchor(anchor, now, former);
      const truth = wentTo(after, start, end);
      if (!truth || truth.share < 0.5) count.gone++;
      if (placed.how === "lost") {
        count.queued++;
        continue;
      }
      count.placed++;
      const slack = Math.max(6, (end - start) * 0.1);
      const isRight =
        truth && truth.share >= 0.3 && Math.abs(placed.start - truth.start) <= slack && Math.abs(placed.end - truth.end) <= slack;
      if (!isRight) {
        count.wrong++;
        wrongs.push(
          `${placed.how} ${placed.score.toFixed(2)}: «${anchor.prefix}[${anchor.exact}]${anchor.suffix}» → «${now.quotable.text.slice(placed.start - 40, placed.start)}[${placed.exact}]${now.quotable.text.slice(placed.end, placed.end + 40)}»`,
        );
      }
    }
  }
  return { ...count, wrongs };
}

const kinds: readonly (readonly [string, (text: string, random: () => number) => Traced])[] = [
  ["typos", (text, random) => withTypos(text, 0.02, random)],
  ["many typos", (text, random) => withTypos(text, 0.06, random)],
  ["inserted paragraphs", (text, random) => withParagraphs(text, 0, 0.4, random)],
  ["removed paragraphs", (text, random) => withParagraphs(text, 0.35, 0.1, random)],
  ["noise of a scan", (text, random) => withScanNoise(text, 0.03, random)],
  ["nothing but another hash", (text) => traced(text)],
];

describe.each([true, false])("the former text %s", (knowsFormer) => {
  it.each(kinds)(`${spans} spans, %s: none silently wrong`, (_, change) => {
    const { wrongs, wrong, queued } = tried(change, 7, knowsFormer);
    expect(wrongs).toEqual([]);
    expect(wrong).toBe(0);
    expect(queued).toBeLessThan(spans * 0.6);
  });

  it(`${spans} spans in rewritten sentences: one in a hundred wrong at most, the rest asked about`, () => {
    const { wrong, wrongs, placed } = tried((text, random) => rewritten(text, 0.5, random), 11, knowsFormer);
    expect(wrong, wrongs.join("\n")).toBeLessThanOrEqual(spans * 0.01);
    expect(placed).toBeGreaterThan(spans * 0.2);
  });
});

it("looks at a bounded stretch around the words, however much a file says stood there", () => {
  const text = anchorText("word ".repeat(400), "now");
  const around = "word x ".repeat(20_000);
  const began = process.cpuUsage();
  const placed = placeAnchor({ text: null, start: 3, end: 7, exact: "word w", prefix: around, suffix: around }, text);
  expect(placed.how).toBe("lost");
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(2);
});
