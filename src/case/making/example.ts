import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { keepFormer } from "../../disk/kept.js";
import { locked } from "../../disk/lock.js";
import { countryName } from "../../domain/world/country.js";
import { schemaLine } from "../schema/schema-line.js";
import { removePart, writeForPeople } from "../write.js";
import { emptyFiles, examples } from "./empty.js";
import { templateFiles } from "./new.js";

/** What files that were added say of a case by themselves. */
export interface Bounds {
  /** ISO3, in the order of the alphabet; none where the data look at the whole world, or where there are documents alone. */
  readonly region: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly of: "deaths" | "acts" | "documents" | "nothing";
}

/**
 * Where a case stands before files are added: still the example that `amity new` wrote, bounded by documents alone, without bounds since
 * nothing that came said any, or a person's own.
 */
export type Standing = "example" | "documents" | "nothing" | "own";

/** Kinds of files before which the example gives way: what it tells of another region must not stand among a person's own works. */
const ownKinds: ReadonlySet<string> = new Set(["events", "document", "bibliography"]);
export function isOwnFile({ kind }: { readonly kind: string }): boolean {
  return ownKinds.has(kind);
}

export function standingOf(folder: string): Standing {
  if (isUntouchedExample(folder)) return "example";
  const full = join(resolve(folder), "case.yaml");
  const text = existsSync(full) ? readFileSync(full, "utf8") : "";
  const [, from, to] = /^period: \{ from: (\d{4}-\d\d-\d\d), to: (\d{4}-\d\d-\d\d) \}$/mu.exec(text) ?? [];
  if (from === undefined || to === undefined) return "own";
  const isAs = (of: Bounds["of"]) => text === wholeText(basename(resolve(folder)), { region: [], from, to, of });
  return (["documents", "nothing"] as const).find(isAs) ?? "own";
}

/**
 * Bounds of documents: no region, and the days that they say of themselves, in whole years. Where none says a day, the ten years up to this one,
 * which is told.
 */
export function boundsOfDocuments(days: readonly string[], now = new Date()): Bounds {
  const years = days.flatMap((each) => /^\d{4}/u.exec(each)?.[0] ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined)
    return { region: [], from: `${now.getUTCFullYear() - 9}-01-01`, to: `${now.getUTCFullYear()}-12-31`, of: "nothing" };
  return { region: [], from: `${first}-01-01`, to: `${last}-12-31`, of: "documents" };
}

/** What may bound a case anew where the other did. */
const weight: Readonly<Record<Bounds["of"], number>> = { nothing: 0, documents: 1, acts: 2, deaths: 2 };

/**
 * Bounds a case anew by what was added, where nobody bounded it: the example gives way whole, none to the days of documents, and these to those
 * of event data. Undefined where it stays as it is.
 */
export async function boundBy(folder: string, was: Standing, bounds: Bounds): Promise<Bounds | undefined> {
  if (was === "example") await giveWay(folder, bounds);
  else if (was !== "own" && weight[bounds.of] > weight[was]) await rebound(folder, bounds);
  else return undefined;
  return bounds;
}

/** Whether a case is still the example that `amity new` wrote, letter for letter. */
function isUntouchedExample(folder: string): boolean {
  const root = resolve(folder);
  if (!existsSync(join(root, "case.yaml"))) return false;
  const own = ["events", "sources", "judgements", "judgements/codings"].flatMap((dir) =>
    existsSync(join(root, dir))
      ? readdirSync(join(root, dir), { withFileTypes: true }).flatMap((each) => (each.isFile() ? [`${dir}/${each.name}`] : []))
      : [],
  );
  const files = templateFiles("rsc");
  const known = new Set(files.map(({ path }) => path));
  return (
    own.every((path) => known.has(path)) &&
    files.every(({ path, bytes }) => {
      const full = join(root, path);
      return existsSync(full) && Buffer.compare(readFileSync(full), Buffer.from(bytes)) === 0;
    })
  );
}

async function rebound(folder: string, bounds: Bounds): Promise<void> {
  const root = resolve(folder);
  await locked(root, async () => {
    keepFormer(root, "case.yaml");
    await writeForPeople(root, "case.yaml", wholeText(basename(root), bounds));
  });
}

/**
 * The example gives way to a person's own files: region and period as these say, nothing of the example's actors, claims or sources.
 * What it wrote is kept under `.amity/kept`. Gives the paths that changed or went.
 */
async function giveWay(folder: string, bounds: Bounds): Promise<string[]> {
  const root = resolve(folder);
  const name = basename(root);
  const texts: Record<string, string> = {
    ...emptyFiles(name, readFileSync(join(root, "README.md"), "utf8")),
    "case.yaml": wholeText(name, bounds),
  };
  return locked(root, async () => {
    for (const [path, text] of Object.entries(texts)) {
      keepFormer(root, path);
      await writeForPeople(root, path, text);
    }
    for (const path of examples) {
      keepFormer(root, path);
      removePart(join(root, path));
    }
    return [...Object.keys(texts), ...examples].sort();
  });
}

/** A country a line, each with its name behind it, so that taking one out or in leaves no word that is no longer true. */
export function regionLines(region: readonly string[]): string {
  if (!region.length)
    return "region: [] # None is set, since the data look at the whole world: write the countries that you mean, as [KEN, UGA].";
  return ["region:", ...region.map((each) => `  - ${each} # ${countryName(each)}`)].join("\n");
}

const questions: Readonly<Record<Bounds["of"], string>> = {
  deaths: "Where and when did people die in organised violence, and who fought whom?",
  acts: "Who acted towards whom, where and when?",
  documents: "What do these documents say, who says it, and what carries it?",
  nothing: "What do these documents say, who says it, and what carries it?",
};
const taken: Readonly<Record<Bounds["of"], string>> = {
  deaths: "Region and period were taken from the event data when they were added: write your own over them.",
  acts: "Region and period were taken from the event data when they were added: write your own over them.",
  documents: "The period is of the years that the documents say of themselves: write your own over it.",
  nothing: "No day could be taken from what was added, so that the period is the last ten years: write your own over it.",
};

/** The text of case.yaml for a case of that name and those bounds. */
function wholeText(name: string, { region, from, to, of }: Bounds): string {
  const isOfData = of === "deaths" || of === "acts";
  const none = "region: [] # None is set, since documents do not say it: write the countries that you mean, as [KEN, UGA].";
  return `${schemaLine("case.yaml") ?? ""}# The question and its bounds. ${taken[of]}
version: 1
name: ${JSON.stringify(name)}
question: ${questions[of]}
${isOfData ? regionLines(region) : none}
period: { from: ${from}, to: ${to} }

# Days that you expect to have changed something, fixed before you count. Each series is compared on both sides of them.
turning_points: []
# Known formats of event data give series, maps, networks and actors by themselves. What you write here goes before.
`;
}
