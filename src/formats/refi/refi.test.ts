import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { readDocument } from "../documents/document.js";
import { usualLimits } from "../refusal.js";
import { categoryOfDescription, describeCategory } from "./category-words.js";
import { type Convention, countedText, counter, detectConvention, spanOf, wholeEnds } from "./convention.js";
import { laidPlaces } from "./laid-place.js";
import type { RefiProject, RefiSelection, RefiText } from "./project.js";
import { openProject } from "./read.js";
import { treeOf } from "./tree.js";
import { writeCodebook, writeProject } from "./write.js";

const nothing = { originals: new Map(), at: "2026-01-01T00:00:00Z" };
const guid = fc.uuid();
const plain = fc.string({ unit: fc.constantFrom(..."ab é💥<>&\"'"), minLength: 1, maxLength: 20 }).map((each) => each.trim() || "x");
const lines = fc.string({ unit: fc.constantFrom(..."ab é💥\n<&"), maxLength: 60 });

const project = fc
  .record({ codes: fc.uniqueArray(guid, { minLength: 1, maxLength: 6 }), users: fc.uniqueArray(guid, { minLength: 1, maxLength: 3 }) })
  .chain(({ codes, users }) =>
    fc.record({
      name: plain,
      origin: fc.constant("Amity 0"),
      namespace: fc.constant("urn:QDA-XML:project:1.0"),
      users: fc.tuple(...users.map((each) => plain.map((name) => ({ guid: each, name })))),
      codes: fc.tuple(
        ...codes.map((each, index) =>
          fc.record({
            guid: fc.constant(each),
            name: plain,
            parent: fc.constant(index === codes.length - 1 ? (codes[index - 1] ?? null) : null),
            description: lines.map((each) => each.trim()),
            color: fc.constantFrom(null, "#3D4FA3"),
            codable: fc.boolean(),
            notes: fc.constant([] as string[]),
          }),
        ),
      ),
      texts: fc.uniqueArray(textOf(codes, users), { maxLength: 3, selector: (each) => each.guid }),
      notes: fc.uniqueArray(
        fc.record({
          guid,
          name: plain,
          text: lines,
          user: fc.constantFrom(null, ...users),
          at: fc.constantFrom(null, "2026-01-02T03:04:05Z"),
        }),
        { maxLength: 3, selector: (each) => each.guid },
      ),
      variables: fc.constant([{ guid: "11111111-1111-4111-8111-111111111111", name: "kind", type: "Text" }]),
      cases: fc.constant([]),
      sets: fc.constant([]),
      projectNotes: fc.array(guid, { maxLength: 2 }),
    }),
  );

function textOf(codes: readonly string[], users: readonly string[]): fc.Arbitrary<RefiText> {
  return fc
    .record({ guid, name: plain, text: lines, picks: fc.array(fc.tuple(fc.nat(), fc.nat(), guid, guid, fc.nat()), { maxLength: 4 }) })
    .map(({ guid: own, name, text, picks }) => {
      const length = [...text].length;
      const selections = length
        ? picks.map(([a, b, id, coding, which]): RefiSelection => {
            const start = a % length;
            const end = start + 1 + (b % (length - start));
            const user = users[which % users.length] as string;
            return {
              ...{ guid: id, name: [...text].slice(start, end).join("").replace(/\s+/gu, " ").trim() },
              ...{ start, end, words: null, description: "", user, at: null, notes: [] },
              codings: [{ guid: coding, code: codes[which % codes.length] as string, user, at: "2026-01-02T03:04:05Z", notes: [] }],
            };
          })
        : [];
      return {
        ...{ guid: own, name, of: "text", text, bytes: null, original: null, description: "", selections, codings: [], notes: [] },
        values: [{ variable: "11111111-1111-4111-8111-111111111111", value: "news" }],
      };
    });
}

describe("a project", () => {
  test("comes back as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(project, async (given) => {
        const back = await openProject(await writeProject(given as RefiProject, nothing));
        const texts = back.project.texts.map((each) => ({ ...each, bytes: null }));
        expect({ ...back.project, texts }).toEqual(given);
        expect(back.losses).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("has its own convention told by its origin and its words", async () => {
    const text = "Two 💥 armies.\nOne border, 79 % of it fenced.";
    const start = [...text.slice(0, text.indexOf("79"))].length;
    const one = { ...selection(start, start + 4), name: "79 %" };
    const found = detectConvention([{ text, bytes: null, selections: [one] }], "Amity 1");
    expect(found).toMatchObject({ unit: "code points", crlf: 1, end: "exclusive", named: [1, 1] });
    expect(found?.confidence).toBeGreaterThan(0.99);
  });
});

function selection(start: number, end: number): RefiSelection {
  return { guid: "", name: "", start, end, words: null, description: "", user: null, at: null, codings: [], notes: [] };
}

const words = ["Kabul", "denied", "it", "💥💥", "on", "Tuesday,", "and", "79", "%", "remained", "𝔄rmies", "crossed."];

describe("the convention of a writer", () => {
  const conventions: Convention[] = (["code points", "utf-16"] as const).flatMap((unit) =>
    ([1, 2] as const).flatMap((crlf) => (["exclusive", "inclusive"] as const).map((end) => ({ unit, crlf, bom: false, end }))),
  );
  test.each(conventions)("is found from forty selections alone: %j", (convention) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 200, maxLength: 300 }), fc.nat(1000), (picked, seed) => {
        const text = picked.map((each, index) => each + (index % 7 === 6 ? "\r\n" : " ")).join("");
        const counted = countedText({ text, bytes: null });
        const unitAt = counter(counted, convention);
        const spans = [...text.matchAll(/\S+( \S+)?/gu)].filter((_, index) => (index + seed) % 3 === 0).slice(-40);
        const places = new Map<number, number>();
        for (let position = 0; position <= text.length * 2; position++) {
          const unit = unitAt(position);
          if (unit !== undefined) places.set(unit, position);
        }
        const selections = spans.map((each) =>
          selection(
            places.get(each.index) as number,
            (places.get(each.index + each[0].length) as number) - (convention.end === "inclusive" ? 1 : 0),
          ),
        );
        const found = detectConvention([{ text, bytes: null, selections }], null);
        const got = found && selections.map((each) => spanOf(each, counter(counted, found), found));
        expect(got?.map((each) => each && text.slice(each.from, each.to))).toEqual(spans.map((each) => each[0]));
      }),
      { numRuns: 10 },
    );
  });

  test("is not told where nothing is selected", () => expect(detectConvention([], "NVivo")).toBeNull());
});

describe("a span of plain text", () => {
  test("is found in the normalised text with all its signs", async () => {
    const sign = fc.constantFrom(..."abc é💥-", "e\u0301", "\r\n", "\n", "  ", "\t", "\u00ad", "\u200b", ".\n");
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), async (signs, a, b) => {
        const raw = signs.join("");
        const from = a % raw.length;
        const to = from + 1 + (b % (raw.length - from));
        const document = await readDocument(new TextEncoder().encode(raw), "a.txt");
        const found = laidPlaces(raw, document)(from, to);
        const bare = (text: string) => text.normalize("NFC").replace(/[\s\u00ad\u200b]/gu, "");
        if (found && isSplit(raw, from) === false && isSplit(raw, to) === false) expect(bare(found.exact)).toBe(bare(raw.slice(from, to)));
      }),
      { numRuns: 300 },
    );
  });
});

/** Within a letter and its accent, or a pair of surrogates. */
function isSplit(text: string, at: number): boolean {
  return /^[\p{M}\udc00-\udfff]/u.test(text.slice(at)) || /^[\udc00-\udfff]/.test(text.slice(at));
}

test("rules of a category are read back from its description", () => {
  const category = {
    definition: "Armed force.",
    include: "Attacks.",
    exclude: "Police.",
    example: "“x: y”",
    slot: "rsct/military",
    terms: ["troop*", "attack*"],
  };
  expect(categoryOfDescription(describeCategory(category))).toEqual(category);
  expect(categoryOfDescription("a\n\nb\n\nInclude: c\n\nd")).toEqual({ definition: "a\n\nb", include: "c\n\nd" });
});

describe("hostile archives are refused with a reason", () => {
  const pack = async (parts: Readonly<Record<string, string | Buffer>>, rename?: (bytes: Buffer) => Buffer) => {
    const zip = new ZipFile();
    for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
    zip.end();
    const bytes = await buffer(zip.outputStream as unknown as NodeJS.ReadableStream);
    return rename ? rename(bytes) : bytes;
  };
  const empty = '<Project xmlns="urn:QDA-XML:project:1.0" name="x"/>';
  const renamed = (from: string, to: string) => (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");

  test.each([
    ["a path out of the folder", { "project.qde": empty, "aaaaaevil.txt": "x" }, renamed("aaaaaevil", "../../evil"), /unsafe/u],
    ["an absolute path", { "project.qde": empty, "aetc.txt": "x" }, renamed("aetc", "/etc"), /unsafe/u],
    ["entities", { "project.qde": `<!DOCTYPE a [<!ENTITY b "c">]>${empty}` }, undefined, /entities/u],
    ["a bomb", { "project.qde": `${empty}${" ".repeat(20_000_000)}` }, undefined, /zip bombs/u],
    ["broken XML", { "project.qde": "<Project>" }, undefined, /broken/u],
    ["elements without end", { "project.qde": "<Code>".repeat(300) }, undefined, /nested/u],
    ["no project", { "a.txt": "x" }, undefined, /holds no project/u],
  ] as const)("%s", async (_, parts, rename, says) => {
    const bytes = await pack(parts as unknown as Record<string, string>, rename);
    await expect(openProject(bytes)).rejects.toThrow(says);
  });

  test("elements without number", () => {
    expect(() => treeOf(`<Project>${"<a/>".repeat(11)}</Project>`, 10)).toThrow(/more than 10 elements/u);
  });

  test("a text longer than a document may be", async () => {
    const source = '<TextSource guid="a" name="long" plainTextPath="internal://a.txt"/>';
    const bytes = await pack({ "project.qde": `<Project><Sources>${source}</Sources></Project>`, "sources/a.txt": "x y".repeat(3000) });
    await expect(openProject(bytes, { ...usualLimits, text: 2000 })).rejects.toThrow(/the text of long has/u);
  });

  test("a text beyond the limits", async () => {
    const source = '<TextSource guid="a" plainTextPath="internal://a.txt"/>';
    const bytes = await pack({ "project.qde": `<Project><Sources>${source}</Sources></Project>`, "sources/a.txt": "x".repeat(3000) });
    await expect(openProject(bytes, { ...usualLimits, unpacked: 2000 })).rejects.toThrow(/unpacks to more/u);
  });
});

describeShared("the standard's own schemas", () => {
  const schema = (name: string) => readFileSync(shared(`reference/refi/standard/${name}.xsd`), "utf8");
  const faults = async (files: readonly string[], name: string) => {
    const { validateXML } = await import("xmllint-wasm");
    const xml = files.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
    const { errors } = await validateXML({ xml, schema: [schema(name)] });
    return errors.map((each) => each.message);
  };

  test("take every project that is written", async () => {
    const written = await Promise.all(
      fc.sample(project, { numRuns: 12, seed: 7 }).map((each) => writeProject(each as RefiProject, nothing)),
    );
    const { openZip } = await import("../zip.js");
    const files = await Promise.all(written.map(async (bytes) => (await openZip(bytes, usualLimits)).text("project.qde")));
    for (const name of ["Project", "Project-mrt2019"]) expect(await faults(files, name)).toEqual([]);
    expect(await faults([(files[0] as string).replace(/ isCodable="\w+"/u, "")], "Project")).not.toEqual([]);
  });

  test("take every codebook that is written", async () => {
    const files = fc.sample(project, { numRuns: 12, seed: 8 }).map((each) => writeCodebook(each.codes as RefiProject["codes"], "Amity 0"));
    for (const name of ["Codebook", "Codebook-mrt2019"]) expect(await faults(files, name)).toEqual([]);
  });
});

describeShared("samples of other programs", () => {
  test("NVivo's selections stand at the borders of tokens once its convention is found", async () => {
    const opened = await openProject(readFileSync(shared("reference/refi/samples/nvivo-win-12.6-utf16-bom-crlf.qdpx")));
    for (const origin of [opened.project.origin, null]) {
      const found = detectConvention(opened.project.texts, origin);
      expect(found).toMatchObject({ unit: "utf-16", crlf: 2, bom: false, end: "exclusive" });
      expect(found?.whole[0]).toBeGreaterThanOrEqual(300);
      const literal: Convention = { unit: "code points", crlf: 1, bom: true, end: "exclusive" };
      const text = opened.project.texts[1] as RefiText;
      const unitAt = counter(countedText(text), literal);
      const fits = text.selections.filter((each) => {
        const span = spanOf(each, unitAt, literal);
        return span && wholeEnds(text.text as string, span) === 2;
      });
      expect(fits.length).toBeLessThan(150);
    }
  });
});
