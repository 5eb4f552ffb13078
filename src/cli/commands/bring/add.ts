import { join } from "node:path";
import { addFiles } from "../../../case/making/add.js";
import { inWords as conventionInWords } from "../../../case/making/add-project.js";
import { type Bounds, boundBy, boundsOfDocuments, isOwnFile, standingOf } from "../../../case/making/example.js";
import type { Problem } from "../../../domain/problem.js";
import { countryName } from "../../../domain/world/country.js";
import { capture, isAddress } from "../../../fetch/capture.js";
import { boundsOf } from "../../../stages/import/coverage/bounds.js";
import { printJson, printProblems, say } from "../../print.js";

/** Copies files into a case. In one that is still the example of `amity new`, what is added takes the example's place. */
export async function addCommand(
  folder: string,
  files: readonly string[],
  options: { readonly json?: boolean; readonly inside?: boolean },
): Promise<readonly Problem[]> {
  const standing = standingOf(folder);
  const done = await addFiles(
    folder,
    files.filter((each) => !isAddress(each)),
  );
  const added = [...done.added];
  const problems = [...done.problems];
  const { projects } = done;
  for (const address of files.filter(isAddress)) {
    const captured = await capture(folder, address, { inside: options.inside ?? false });
    added.push(...captured.added);
    problems.push(...captured.problems);
  }
  const events = added.filter(({ kind }) => kind === "events");
  const isOwn = standing === "own" || !added.some(isOwnFile);
  const said = isOwn || !events.length ? undefined : await boundsOf(events.map(({ path }) => join(folder, path)));
  const bounds = isOwn ? undefined : await boundBy(folder, standing, said ?? boundsOfDocuments(done.days));
  if (options.json) printJson(projects.length ? { added, projects, problems } : { added, problems });
  else {
    for (const each of added) say(`Added ${each.path} (${each.kind}, ${each.format})`);
    if (bounds) say(`${standing === "example" ? "The example gave way. " : ""}${boundsSaid(bounds)}`);
    for (const { origin, convention } of projects) {
      if (convention) say(`Positions of ${origin ?? "the project"}: ${conventionInWords(convention)}; ${convention.because.join("; ")}.`);
    }
    printProblems(problems);
  }
  return problems;
}

function boundsSaid({ region, from, to, of }: Bounds): string {
  if (of === "nothing")
    return `No region and no day could be taken from what was added: write both in case.yaml. Until then the period is ${from} to ${to}.`;
  if (of === "documents")
    return `No region is set, since documents do not say it: write the countries that you mean in case.yaml. Period, by the days that the documents say: ${from} to ${to}.`;
  return region.length
    ? `From the data: region ${listed(region)}; period ${from} to ${to}. Both stand in case.yaml, for you to change.`
    : `No region is set, since the data look at the whole world: write the countries that you mean in case.yaml. Period, from the data: ${from} to ${to}.`;
}

function listed(region: readonly string[]): string {
  const most = 12;
  return `${region.slice(0, most).map(countryName).join(", ")}${region.length > most ? ` and ${region.length - most} more` : ""}`;
}
