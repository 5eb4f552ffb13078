import { join } from "node:path";
import { addFiles } from "../../../case/making/add.js";
import { inWords as conventionInWords } from "../../../case/making/add-project.js";
import { giveWay, isUntouchedExample } from "../../../case/making/example.js";
import type { Problem } from "../../../domain/problem.js";
import { countryName } from "../../../domain/world/country.js";
import { capture, isAddress } from "../../../fetch/capture.js";
import { boundsOf } from "../../../stages/import/coverage/bounds.js";
import { printJson, printProblems, say } from "../../print.js";

/** Copies files into a case. In one that is still the example of `amity new`, the first event data take the example's place. */
export async function addCommand(
  folder: string,
  files: readonly string[],
  options: { readonly json?: boolean; readonly inside?: boolean },
): Promise<readonly Problem[]> {
  const isExample = isUntouchedExample(folder);
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
  const bounds = isExample && events.length ? await boundsOf(events.map(({ path }) => join(folder, path))) : undefined;
  if (bounds) await giveWay(folder, bounds);
  if (options.json) printJson(projects.length ? { added, projects, problems } : { added, problems });
  else {
    for (const each of added) say(`Added ${each.path} (${each.kind}, ${each.format})`);
    if (bounds)
      say(
        bounds.region.length
          ? `The example gave way. From the data: region ${listed(bounds.region)}; period ${bounds.from} to ${bounds.to}. Both stand in case.yaml, for you to change.`
          : `The example gave way. No region is set, since the data look at the whole world: write the countries that you mean in case.yaml. Period, from the data: ${bounds.from} to ${bounds.to}.`,
      );
    else if (isExample && added.length)
      say(
        "The case is still the example that amity new wrote: its happenings, claims and report are not of what you added. Write over them, or take them out.",
      );
    for (const { origin, convention } of projects) {
      if (convention) say(`Positions of ${origin ?? "the project"}: ${conventionInWords(convention)}; ${convention.because.join("; ")}.`);
    }
    printProblems(problems);
  }
  return problems;
}

function listed(region: readonly string[]): string {
  const most = 12;
  return `${region.slice(0, most).map(countryName).join(", ")}${region.length > most ? ` and ${region.length - most} more` : ""}`;
}
