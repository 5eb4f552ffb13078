import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import type { Run } from "../../domain/report/report.js";
import { build } from "../../flow/run.js";
import type { CitedAs, Draft } from "../../pages/writing.js";
import { pipeline } from "../../pipeline.js";
import { type LiveCase, liveCase } from "../opened/live.js";
import { writingBench } from "./writing.js";

const style = (citation: string, is = 'class="in-text"') =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ${is}><info><title>Ours</title><id>urn:ours</id></info>${citation}
  <bibliography><layout suffix="."><group delimiter=", "><text variable="citation-number"/><names variable="author"/><text variable="title"/>
  </group></layout></bibliography></style>`;
const numbers = style('<citation><layout prefix="[" suffix="]" delimiter=", "><text variable="citation-number"/></layout></citation>');
const notes = style(
  '<citation><layout suffix="."><group delimiter=", "><names variable="author"/><text variable="title" font-style="italic"/></group></layout></citation>',
  'class="note" default-locale="fr-FR"',
);
const files = {
  "case.yaml":
    "version: 1\nname: T\nquestion: Who did it?\nregion: [PAK]\nperiod: {from: 2020-01-01, to: 2023-12-31}\nreport: {style: styles/numbers.csl}\n",
  "sources/works.bib": `@book{roy, title={Ties that turn}, author={Roy, Anna}, year={2012}, publisher={Harbour}}
@book{ek, title={Wells}, author={Ek, Jan}, year={1999}, publisher={Harbour}}
@book{unread, title={A work that nobody cites}, author={Abel, Jo}, year={2001}, publisher={Harbour}}
`,
  "report.md": "# T\n\nThe wells were dug late [@roy; @ek]. So it stayed [@ek].\n",
  "styles/numbers.csl": numbers,
  "styles/notes.csl": notes,
  "styles/points.csl": style("").replace("</info>", '<link rel="independent-parent" href="http://www.zotero.org/styles/other"/></info>'),
};
let folder: string;
let live: LiveCase;
let bench: ReturnType<typeof writingBench>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "amity-cited-as-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile), watch: false });
  bench = writingBench(live);
}, 240_000);
afterAll(async () => {
  await live?.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = (runs: readonly Run[] | null | undefined) => runs?.map(({ text }) => text).join("") ?? null;
async function shown(path: string | null) {
  const { work, ...rest } = JSON.parse(new TextDecoder().decode(await bench.citedAs(path))) as CitedAs;
  return { ...rest, work: work && [words(work.text), words(work.note), words(work.entry)] };
}

it("shows the first work that the report cites, as each style prints it", async () => {
  expect(await shown(null)).toMatchObject({
    styles: ["styles/notes.csl", "styles/numbers.csl", "styles/points.csl"],
    title: "APA 7",
    work: ["(Roy, 2012)", null, "Roy, A. (2012). Ties that turn. Harbour."],
  });
  expect(await shown("styles/numbers.csl")).toMatchObject({
    title: "Ours",
    work: ["[1]", null, "1, Anna Roy, Ties that turn."],
    notes: [],
  });
}, 60_000);

it("says what a style cannot do, and why another cannot be used", async () => {
  const inNotes = await shown("styles/notes.csl");
  expect(inNotes.work?.slice(0, 2)).toEqual(["1", "Anna Roy, Ties that turn."]);
  expect(inNotes.notes).toEqual([
    "The style asks for words in fr-FR, which are not at hand; English ones stand in their place. Put locales-fr-FR.xml beside it.",
  ]);
  expect((await shown("styles/points.csl")).fault).toMatch(/^styles\/points\.csl:1: it only points at another style/u);
  expect((await shown("styles/../case.yaml")).fault).toBe("The case has no styles/../case.yaml.");
}, 60_000);

it("takes in a style that can be used, once, and no other", async () => {
  const own = style('<citation><layout prefix="(" suffix=")"><names variable="author"/></layout></citation>');
  expect(await bench.takeStyle("own.CSL", own)).toEqual({ kind: "taken", path: "styles/own.csl" });
  expect(readFileSync(join(folder, "styles/own.csl"), "utf8")).toBe(own);
  expect((await shown("styles/own.csl")).work?.[0]).toBe("(Anna Roy)"); // no build has it yet
  expect(await bench.takeStyle("own.csl", own)).toEqual({ kind: "taken", path: "styles/own.csl" });
  for (const [name, text, why] of [
    ["own.csl", numbers, /^styles\/own\.csl is there already, with other words in it\./u],
    ["page.csl", "<html><p>Not found</p></html>", /begins with <html>, not with <style>/u],
    ["large.csl", `${own}${" ".repeat(1_000_000)}`, /larger than 1 MB/u],
    ["wide.csl", own.replace("Ours", "é".repeat(600_000)), /larger than 1 MB/u],
    [".csl", own, /no name/u],
  ] as const)
    expect(await bench.takeStyle(name, text)).toMatchObject({ kind: "refused", says: expect.stringMatching(why) });
  expect(["page", "large", "wide"].filter((each) => existsSync(join(folder, `styles/${each}.csl`)))).toEqual([]);
}, 60_000);

it("prints the draft in the style of the case, as the build does", async () => {
  const { report } = JSON.parse(new TextDecoder().decode(await bench.draft(files["report.md"]))) as Draft;
  const [first] = report?.blocks.flatMap((block) => (block.kind === "paragraph" ? block.sentences : [])) ?? [];
  expect(words(first?.runs)).toBe("The wells were dug late [1, 2].");
}, 60_000);
