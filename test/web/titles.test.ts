import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { parse } from "yaml";
import { countries } from "../../src/domain/world/country.js";
import { copyBuilt } from "../helpers/built.js";
import { describeShared } from "../helpers/shared.js";
import { flagship, look, type Opened, opened } from "./opened.js";

let open: Opened | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const pages = [
  ...["/", "/sources", "/codebook", "/queries", "/agreement", "/timeline", "/dyads", "/complex", "/claims", "/effects", "/explanations"],
  "/scenarios",
];

interface Known {
  readonly ids: Set<string>;
  readonly names: Set<string>;
  /** What the bearer of an id is called. */
  readonly called: Map<string, string[]>;
}

/** Takes in ids, and the names of whatever bears one. */
function learn(known: Known, value: unknown): void {
  const { ids, names, called } = known;
  if (Array.isArray(value)) for (const each of value) learn(known, each);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const { id } = value as { id?: unknown };
  if (typeof id === "string") ids.add(id);
  for (const key of ["name", "short", "says", "title"]) {
    const name = (value as Record<string, unknown>)[key];
    if (typeof name !== "string") continue;
    names.add(name);
    if (typeof id === "string") called.set(id, [...(called.get(id) ?? []), name]);
  }
  for (const each of Object.values(value)) learn(known, each);
}

/** Ids of the flagship that are words of the program too. */
const words = new Set(["held", "level"]);

/** What is shown as it stands in a file, or is to be typed there; all names of an actor, of which its id is one. */
const asWritten = "dl.profile, code, pre, kbd, textarea, .cm-editor, .text, blockquote, q, .quotation";

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Ids that stand in a heading where no name of the case has them: “pakistan and trade tie for first”. */
function idsIn(heading: string, { ids, names }: Known): string[] {
  const rest = [...names]
    .filter((name) => heading.includes(name))
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, " "), heading);
  return [...ids]
    .filter((id) => !names.has(id) && !/^\d+$/u.test(id) && !words.has(id) && rest.includes(id))
    .filter((id) => new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(id)}(?![\\p{L}\\p{N}-])`, "u").test(rest));
}

const codes = new Set<string>(countries.map(({ iso3 }) => iso3));
/** Names that a source, a side or an actor's own list of names has, in the letters of an id. */
const namesToo = new Set(["doha"]);

/**
 * Ids anywhere else: alone, or without what they are called beside them. One that is a word of the language, or an acronym that is no code of
 * a state, may stand in a sentence; claims and their evidence have numbers, by which a report cites them.
 */
function idsAlone(text: string, known: Known): string[] {
  return idsIn(text, known).filter((id) => {
    if (/^[a-z]\d+[a-z]?$/u.test(id) || namesToo.has(id)) return false;
    if (/^\p{Ll}+$/u.test(id)) return text === id;
    if (/^\p{Lu}+$/u.test(id) && !codes.has(id)) return text.startsWith(`${id}: `);
    return !(known.called.get(id) ?? []).some((name) => text.includes(name));
  });
}

it("knows an id from a name", () => {
  const known = {
    ids: new Set(["trade", "TTP", "k3", "gate-1", "PICSS", "NRA", "PAK"]),
    names: new Set(["Trade did it", "TTP"]),
    called: new Map([["gate-1", ["The gate was shut"]]]),
  };
  const texts = [
    "gate-1",
    "gate-1, The gate was shut",
    "trade",
    "on trade and money",
    "PICSS prints a rise",
    "NRA: talks",
    "PAK: talks",
    "the PAK",
  ];
  expect(texts.flatMap((each) => idsAlone(each, known))).toEqual(["gate-1", "trade", "NRA", "PAK", "PAK"]);
  expect(idsIn("pakistan and trade tie for first", known)).toEqual(["trade"]);
  expect(idsIn("Deadliest: TTP; “Trade did it”", known)).toEqual([]);
  expect(idsIn("k3 is denied, k31 and the trade-off are not", known)).toEqual(["k3"]);
});

/** Every page, and of the dyads, claims and actors that it leads to, two. */
async function walk(fill: (folder: string) => Promise<unknown>): Promise<void> {
  open = await opened(fill);
  const { page, goto, close } = await look(open, 1280);
  const known: Known = { ids: new Set(), names: new Set(), called: new Map() };
  for (const name of ["actors", "judgements/claims", "judgements/hypotheses", "judgements/scenarios"]) {
    const file = join(open.folder, `${name}.yaml`);
    if (existsSync(file)) learn(known, parse(readFileSync(file, "utf8")));
  }
  // What a page is told has more: actors and series that the data give.
  const told: Promise<unknown>[] = [];
  page.on("response", (answer) => {
    if (/\/api\/(?:shell|why\/(?:effects|scenarios))/u.test(answer.url())) told.push(answer.json().catch(() => null));
  });
  const heads = new Map<string, string[]>();
  const all = new Map<string, string[]>();
  const asked = [...pages];
  for (let path = asked.shift(); path !== undefined; path = asked.shift()) {
    await goto(path);
    const {
      title,
      heads: own,
      said,
      links,
    } = await page.evaluate(
      (verbatim) => ({
        title: document.title,
        heads: [...document.querySelectorAll("main :is(h1, h2, h3, .figure-title, caption)")].map((each) =>
          (each.textContent ?? "").trim(),
        ),
        said: [...document.querySelectorAll<HTMLElement>("main, main *, .panel *")].flatMap((each) => {
          if (each.closest(verbatim) || !each.getClientRects().length) return [];
          const own = [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
          const isWithin = own && each.parentElement?.matches("p, li, td, th, h1, h2, h3, text, button, a, label");
          return [
            ...(own && !isWithin ? [each.textContent ?? ""] : []),
            ...["title", "aria-label", "alt"].map((name) => each.getAttribute(name) ?? ""),
          ].map((text) => text.replace(/\s+/gu, " ").trim());
        }),
        links: [
          ...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/dyads/"], main a[href^="/claims/"], main a[href^="/actors/"]'),
        ]
          .map((each) => each.getAttribute("href")?.split("?")[0] ?? "")
          .slice(0, 2),
      }),
      asWritten,
    );
    heads.set(path, [title, ...own]);
    all.set(path, [...new Set(said.filter(Boolean))]);
    if (pages.includes(path)) for (const link of links) if (!asked.includes(link)) asked.push(link);
  }
  for (const each of await Promise.all(told)) learn(known, each);
  expect(known.ids.size).toBeGreaterThan(2);
  expect([...heads.values()].flat().length).toBeGreaterThan(40);
  // A sentence of the author's own report may use a word that is an id somewhere.
  const report = existsSync(join(open.folder, "report.md")) ? readFileSync(join(open.folder, "report.md"), "utf8") : "";
  const written = report.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1").replaceAll(/\s+/gu, " ");
  const isWritten = (head: string) => head.length > 40 && written.includes(head.replace(/ ?\p{L}$/u, "").trim());
  const found = [...heads].flatMap(([path, titles]) =>
    // Between letters, “|” and “_” join the parts of a key.
    titles.flatMap((each) =>
      [...(isWritten(each) ? [] : idsIn(each, known)), ...(each.match(/[\p{L}\p{N}][|_][\p{L}\p{N}]/gu) ?? [])].map(
        (id) => `${path}: ${id} in “${each}”`,
      ),
    ),
  );
  expect(found).toEqual([]);
  const alone = [...all].flatMap(([path, texts]) =>
    texts.flatMap((text) => idsAlone(text, known).map((id) => `${path}: ${id} in “${text}”`)),
  );
  expect(alone).toEqual([]);
  await close();
}

it(
  "says names, not ids, in the leads, headings and window titles, and no id alone in the text, of the flagship",
  () => walk(flagship),
  240_000,
);

describeShared("cases of other regions", () => {
  it.each(["caucasus", "sahel"] as const)(
    "says names, not ids, in the leads, headings and window titles, and no id alone in the text, of the %s",
    (name) => walk((folder) => copyBuilt(folder, name, "program")),
    240_000,
  );
});
