import { Document, Packer, Paragraph } from "docx";
import { expect, it } from "vitest";
import { usualLimits } from "../../refusal.js";
import { walkXml } from "../../xml.js";
import { openZip } from "../../zip.js";
import { withComments } from "./docx-comments.js";

const made = (...lines: string[]) => Packer.toBuffer(new Document({ sections: [{ children: lines.map((each) => new Paragraph(each)) }] }));
const at = (words: string, says = "why") => ({ words, before: "", share: 0, says });

/** The words between the marks of a comment. */
async function markedIn(bytes: Buffer, id: number): Promise<string> {
  const xml = await (await openZip(bytes, usualLimits)).text("word/document.xml");
  const inside = xml.split(`<w:commentRangeStart w:id="${id}"/>`)[1]?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0] ?? "";
  return [...inside.matchAll(/<w:t[^>]*>([^<]*)</gu)].map((match) => match[1]).join("");
}

it("finds words behind signs of two units, and marks no half of one", async () => {
  const document = await made("🇦🇫🇵🇰 𝑝 < .05 was told 😀 twice.", "It was said again.");
  const { bytes, unplaced } = await withComments(document, [at("told"), at("said again."), at("😀"), at("𝑝")], usualLimits);
  expect(unplaced).toBe(0);
  expect(await Promise.all([0, 1, 2, 3].map((each) => markedIn(bytes, each)))).toEqual(["told", "said again.", "😀", "𝑝"]);
});

it("says what XML can hold, whatever the words of the manuscript", async () => {
  const says = 'a \u0001 b \ud800 c \uffff "<w:p/>" $& &amp; ]]>';
  const { bytes } = await withComments(await made("Some words."), [at("words", says)], usualLimits);
  let read = "";
  walkXml(await (await openZip(bytes, usualLimits)).text("word/comments.xml"), {
    text: (more) => {
      read += more;
    },
  });
  expect(read.trim()).toBe('a \ufffd b \ufffd c \ufffd "<w:p/>" $& &amp; ]]>');
});
