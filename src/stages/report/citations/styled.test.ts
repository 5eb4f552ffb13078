import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { loadCase } from "../../../case/load.js";
import type { CompiledReport } from "../../../domain/report/report.js";
import type { Row } from "../../../domain/tables.js";
import { reportDocx } from "../../../exports/docx/report-docx.js";
import { build, openTables, problemsOf } from "../../../flow/run.js";
import { usualLimits } from "../../../formats/refusal.js";
import { openZip } from "../../../formats/zip.js";
import { pipeline } from "../../../pipeline.js";

const folders: string[] = [];
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

const head = "version: 1\nname: T\nquestion: Who did it?\nregion: [PAK]\nperiod: {from: 2020-01-01, to: 2023-12-31}\n";
const works = `@book{roy, title={Ties that turn}, author={Roy, Anna}, year={2012}, publisher={Harbour}, address={Lund}}
@incollection{ek, title={Wells}, booktitle={The north}, author={Ek, Jan}, editor={Fall, Mia}, year={1999}, publisher={Harbour}}
`;
const report = "# T\n\nThe wells were dug late [@ek, p. 4; @roy]. As @roy [p. 9] says, ties turn. Nobody knows why [@lost].\n";
const style = (of: string, is = 'class="in-text"') =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ${is}><info><title>Ours</title><id>urn:ours</id></info>${of}
  <bibliography><layout suffix="."><group delimiter=", "><names variable="author"/><text variable="title" font-style="italic"/>
  <group delimiter=" "><text term="in"/><names variable="editor"/></group><text variable="publisher-place"/></group></layout></bibliography></style>`;

/** The report of a case with these files, as text by block, and the problems of the build. */
async function compiled(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "amity-style-"));
  folders.push(folder);
  for (const [path, text] of Object.entries({ "case.yaml": head, "sources/works.bib": works, "report.md": report, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await build(pipeline, await loadCase(folder));
  const made = JSON.parse(readFileSync(join(folder, "dist/report.json"), "utf8")) as CompiledReport;
  const textOf = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join("");
  return {
    folder,
    made,
    sentences: made.blocks.flatMap((block) => (block.kind === "paragraph" ? block.sentences.map(({ runs }) => textOf(runs)) : [])),
    notes: made.blocks.flatMap((block) =>
      block.kind === "note" && block.blocks[0]?.kind === "paragraph"
        ? [`${block.label} ${block.blocks[0].sentences.map(({ runs }) => textOf(runs)).join(" ")}`]
        : [],
    ),
    references: made.references.map(({ runs }) => textOf(runs)),
    problems: (await problemsOf(await loadCase(folder))).map(({ code, says, at }) => `${code} ${at[0]?.file}:${at[0]?.line} ${says}`),
  };
}
const named = `${head}report: { style: styles/own.csl }\n`;

it("cites and lists works in the style of the case, with what only the bibliography knows", async () => {
  const numbers = style(
    '<citation><layout prefix="[" suffix="]" delimiter="; "><group delimiter=", "><text variable="citation-number"/><text variable="locator" prefix="p. "/></group></layout></citation>',
  );
  const { made, sentences, references, problems } = await compiled({ "case.yaml": named, "styles/own.csl": numbers });
  expect(sentences).toEqual(["The wells were dug late [1, p. 4; 2].", "As Roy [2, p. 9] says, ties turn.", "Nobody knows why @lost."]);
  expect(references).toEqual(["Jan Ek, Wells, in Mia Fall.", "Anna Roy, Ties that turn, Lund."]);
  expect(made.style).toBe("urn:ours");
  const [first] = made.blocks.flatMap((block) => (block.kind === "paragraph" ? block.sentences : []));
  expect(first?.runs.find(({ text }) => text === "1, p. 4")?.evidence).toBe("reference:ek");
  expect(made.references[1]?.runs).toContainEqual({ text: "Ties that turn", marks: ["em"] });
  expect(problems.filter((each) => each.includes("styles/"))).toEqual([]);
});

it("puts the citations of a style of notes into notes", async () => {
  const inNotes = style(
    '<citation><layout suffix="." delimiter="; "><choose><if position="subsequent"><names variable="author"><name form="short"/></names></if><else><group delimiter=", "><names variable="author"/><text variable="title"/></group></else></choose></layout></citation>',
    'class="note"',
  );
  const { folder, made, sentences, notes } = await compiled({ "case.yaml": named, "styles/own.csl": inNotes });
  expect(sentences).toEqual(["The wells were dug late.1", "As Roy2 says, ties turn.", "Nobody knows why @lost."]);
  expect(notes).toEqual(["1 Jan Ek, Wells; Anna Roy, Ties that turn.", "2 Roy."]);
  expect(made.counts.bare).toBe(1);
  const tables = await openTables(folder);
  const references = await tables.rows<Row<"reference">>("select * from reference order by id");
  tables.close();
  const { files } = await reportDocx({ name: "T", report: JSON.stringify(made), references, drawings: [] });
  const zip = await openZip(files[0]?.bytes as Uint8Array, usualLimits);
  // Each note stands in Word with its own number.
  const paragraphs = (await zip.text("word/document.xml")).split("</w:p>").map((each) => each.replace(/<[^>]+>/gu, ""));
  expect(paragraphs.find((each) => each.includes("Ties that turn."))).toMatch(/^1 Jan Ek, Wells; Anna Roy/u);
  expect(paragraphs.find((each) => /^2 Roy\./u.test(each))).toBeDefined();
});

it("keeps to APA 7 where the style is not there or is none, and says so with its place", async () => {
  const gone = await compiled({ "case.yaml": named });
  expect(gone.sentences[0]).toBe("The wells were dug late (Ek, 1999, p. 4; Roy, 2012).");
  expect(gone.problems).toContainEqual(expect.stringMatching(/^case\/missing-file case\.yaml:6 the case has no styles\/own\.csl/u));
  const broken = await compiled({ "case.yaml": named, "styles/own.csl": "<style>\n<citation></style>" });
  expect(broken.sentences[0]).toBe("The wells were dug late (Ek, 1999, p. 4; Roy, 2012).");
  expect(broken.problems).toContainEqual(expect.stringMatching(/^data\/unreadable styles\/own\.csl:2 its XML is broken/u));
});

it("names the file of a language whose words are not at hand", async () => {
  const german = style('<citation><layout><text variable="title"/></layout></citation>', 'class="in-text" default-locale="de-DE"');
  const without = await compiled({ "case.yaml": named, "styles/own.csl": german });
  expect(without.problems).toContainEqual(expect.stringContaining("the style asks for words in de-DE"));
  expect(without.references[0]).toBe("Jan Ek, Wells, in Mia Fall.");
  const words = '<locale xml:lang="de-DE"><terms><term name="in">hrsg.</term></terms></locale>';
  const given = await compiled({ "case.yaml": named, "styles/own.csl": german, "styles/locales-de-DE.xml": words });
  expect(given.problems.filter((each) => each.includes("de-DE"))).toEqual([]);
  expect(given.references[0]).toBe("Jan Ek, Wells, hrsg. Mia Fall.");
});

it("cites in APA 7 where a style would print without end, and says so", async () => {
  const bomb = `<macro name="a"><text value="${"x".repeat(300_000)}"/></macro><citation><layout>${'<text macro="a"/>'.repeat(2000)}</layout></citation>`;
  const { made, sentences, problems } = await compiled({ "case.yaml": named, "styles/own.csl": style(bomb) });
  expect(sentences[1]).toBe("As Roy (2012, p. 9) says, ties turn.");
  expect(made.style).toBeNull();
  expect(problems.filter((each) => each.includes("own.csl"))).toEqual([
    "data/unreadable styles/own.csl:1 it prints more of the works of this report than there is room for. Works are cited in APA 7.",
  ]);
});
