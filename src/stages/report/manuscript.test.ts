import { describe, expect, it } from "vitest";
import { readManuscript } from "./manuscript.js";

const source = `# After the takeover

*What it changed*

<!-- not printed -->

## The count

In 2019 it killed [293](figure:pak-2019) people. Then it *rose*,
to 409 [@khalid2023, p. 4; @dawn_2023]. As @khalid2023 says, U.S. aid fell. [@late]

> Kabul [denies it](claim:k1 ) & more.

![From 293 to 1,885](figure:deaths)

- one [rise](source:dawn "271 attacks")
- two \\* 😀 [x](https://example.org) [bad](javascript:alert(1))

| year | deaths |
|---|--:|
| 2019 | [293](figure:pak-2019) |
`;
const { manuscript, problems } = readManuscript(source);

describe("a manuscript", () => {
  it("gives title, subtitle and blocks", () => {
    expect(manuscript.title).toBe("After the takeover");
    expect(manuscript.subtitle).toBe("What it changed");
    expect(manuscript.blocks.map((each) => each.kind)).toEqual(["heading", "paragraph", "quote", "drawing", "list", "table"]);
    expect(problems).toEqual([expect.objectContaining({ code: "data/lossy", severity: "note" })]);
  });

  it("tells of links that name no evidence, are not closed or lead to a file", () => {
    const written = "It rose [in 2016](clam:k3), [to 409](figure:ged 2020), [so](claim:) [see](notes.md).\n";
    expect(readManuscript(written).problems.map((each) => [each.code, each.at[0]?.column, each.mend])).toEqual([
      ["case/unknown-id", 10, "Write claim:k3."],
      ["case/unknown-id", 57, "Write its id after claim:."],
      ["data/lossy", 70, "Link to a web address, or to evidence: figure:, claim: or source:."],
      ["case/syntax", 36, 'Write [words](kind:id) or [words](source:id "quotation").'],
    ]);
  });

  it("cuts sentences, and a citation behind the full stop belongs to the sentence before it", () => {
    expect(manuscript.sentences.map((each) => each.text)).toEqual([
      "In 2019 it killed 293 people.",
      "Then it rose, to 409 [@khalid2023, p. 4; @dawn_2023].",
      "As @khalid2023 says, U.S. aid fell. [@late]",
      "Kabul denies it & more.",
      "one rise",
      "two * 😀 x bad",
      "2019\t293",
    ]);
    expect(manuscript.sentences[0]?.section).toBe("The count");
  });

  it("knows what each piece rests on", () => {
    const links = manuscript.sentences.flatMap((each) => each.pieces.flatMap((piece) => (piece.link ? [[piece.text, piece.link]] : [])));
    expect(links).toMatchObject([
      ["293", { kind: "figure", ref: "pak-2019" }],
      [
        "[@khalid2023, p. 4; @dawn_2023]",
        { kind: "citation", form: "bracket", items: [{ key: "khalid2023", suffix: "p. 4" }, { key: "dawn_2023" }] },
      ],
      ["@khalid2023", { kind: "citation", form: "text" }],
      ["[@late]", { kind: "citation" }],
      ["denies it", { kind: "claim", ref: "k1" }],
      ["rise", { kind: "source", ref: "dawn", quote: "271 attacks" }],
      ["293", { kind: "figure", ref: "pak-2019" }],
    ]);
  });

  it("keeps hostile addresses out and says where everything stands", () => {
    const pieces = manuscript.sentences.flatMap((each) => each.pieces);
    expect(pieces.flatMap((each) => each.href ?? [])).toEqual(["https://example.org"]);
    const points = [...source];
    for (const each of manuscript.sentences) expect(points.slice(each.at.start, each.at.end).join("").length).toBeGreaterThan(0);
    const second = manuscript.sentences[1];
    const at = second?.spot(second.text.indexOf("409"), second.text.indexOf("409") + 3);
    expect(points.slice(at?.start, at?.end).join("")).toBe("409");
    expect([at?.line, at?.column]).toEqual([10, 4]);
    const last = manuscript.sentences[5];
    const smile = last?.spot(last.text.indexOf("😀"), last.text.indexOf("😀") + 2);
    expect(points.slice(smile?.start, smile?.end).join("")).toBe("😀");
  });

  it("tells of pictures and HTML", () => {
    const read = readManuscript("A ![map](map.png) and <b>bold</b>.\n");
    expect(read.problems.map((each) => each.code)).toEqual(["data/lossy", "data/lossy", "data/lossy"]);
    expect(read.manuscript.sentences[0]?.text).toBe("A map and <b>bold</b>.");
  });
});
