import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { keepFormer } from "../../disk/kept.js";
import { locked } from "../../disk/lock.js";
import { countryName } from "../../domain/world/country.js";
import { schemaLine } from "../schema/schema-line.js";
import { removePart, writeForPeople } from "../write.js";
import { emptyFiles, examples } from "./empty.js";
import { templateFiles } from "./new.js";

/** What event data say of a case by themselves. */
export interface Bounds {
  /** ISO3, in the order of the alphabet; none where the data look at the whole world. */
  readonly region: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly deaths: boolean;
}

/** Whether a case is still the example that `amity new` wrote, letter for letter. */
export function isUntouchedExample(folder: string): boolean {
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

/**
 * The example gives way to a person's own event data: region and period as these say, nothing of the example's actors, claims or sources.
 * What it wrote is kept under `.amity/kept`. Gives the paths that changed or went.
 */
export async function giveWay(folder: string, bounds: Bounds): Promise<string[]> {
  const root = resolve(folder);
  const name = basename(root);
  const texts: Record<string, string> = {
    ...emptyFiles(name, readFileSync(join(root, "README.md"), "utf8")),
    "case.yaml": `${schemaLine("case.yaml") ?? ""}${caseText(name, bounds)}`,
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

function caseText(name: string, { region, from, to, deaths }: Bounds): string {
  const question = deaths
    ? "Where and when did people die in organised violence, and who fought whom?"
    : "Who acted towards whom, where and when?";
  return `# The question and its bounds. Region and period were taken from the event data when they were added: write your own over them.
version: 1
name: ${JSON.stringify(name)}
question: ${question}
${regionLines(region)}
period: { from: ${from}, to: ${to} }

# Days that you expect to have changed something, fixed before you count. Each series is compared on both sides of them.
turning_points: []
# Known formats of event data give series, maps, networks and actors by themselves. What you write here goes before.
`;
}
