import { openTables } from "../../../flow/run.js";
import { csvOf } from "../../../views/figures/csv.js";
import { namesMet } from "../../../workbench/sources/names-met.js";
import { mustBeBuilt } from "../../built.js";
import { print, printJson, say } from "../../print.js";

/** `amity actors`: the names in event data without an entry in actors.yaml, with a proposal for each; CSV on standard output, or the whole list as JSON. */
export async function actorsCommand(folder: string, asJson: boolean): Promise<void> {
  mustBeBuilt(folder);
  const tables = await openTables(folder);
  try {
    const met = await namesMet({ tables }, 1_000_000);
    if (asJson) printJson(met);
    else {
      const rows = met.names.map(({ name, datasets, rows: n, deaths, proposal }) => [
        ...[name, datasets.join("; "), n, deaths, proposal?.says ?? null, proposal?.because ?? null],
      ]);
      print(csvOf(["name", "datasets", "rows", "deaths", "proposal", "because"], rows, "\n"));
      say(
        `${met.placed} of ${met.sides} sides of rows are placed; ${met.all === 1 ? "one name has" : `${met.all} names have`} no entry of their own.`,
      );
    }
  } finally {
    tables.close();
  }
}
