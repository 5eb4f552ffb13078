import type { Work } from "../../../domain/bibliography/reference.js";
import { worksOfDataset, worksOfMethods, worksOfSoftware } from "../../../domain/bibliography/works.js";
import type { Engine } from "../../../engine/engine.js";
import { openTables } from "../../../flow/run.js";
import { writeBibtex } from "../../../formats/bibliography/bibtex-write.js";
import { version } from "../../../version.js";
import { mustBeBuilt } from "../../built.js";

interface Dataset {
  readonly file: string;
  readonly dataset: string;
  readonly version: string | null;
  readonly citation: string | null;
}

/** `amity cite`: BibTeX for the data, methods and program behind the last build of a case, each group under a line that says why. */
export async function cite(folder: string): Promise<string> {
  mustBeBuilt(folder);
  const engine = await openTables(folder);
  try {
    const datasets = await engine.rows<Dataset>("select file, dataset, version, citation from dataset order by dataset, version, file");
    return bibtexOf(datasets, await methodsUsed(engine));
  } finally {
    engine.close();
  }
}

type Method = keyof typeof worksOfMethods;

/** A method is used where its table has rows. */
const uses: readonly { readonly method: Method; readonly says: string; readonly from: string }[] = [
  { method: "cameo", says: "CAMEO codes of events", from: "event where cameo is not null" },
  { method: "goldstein", says: "Goldstein values of events", from: "event where goldstein is not null" },
  { method: "corroboration", says: "corroboration of claims", from: "claim" },
  { method: "complexes", says: "security interdependence", from: "interdependence" },
  { method: "balance", says: "balance of triads", from: "triad" },
];

async function methodsUsed(engine: Engine): Promise<Method[]> {
  const used: Method[] = [];
  for (const { method, from } of uses) {
    const [row] = await engine.rows<{ rows: number }>(`select count(*) as rows from ${from}`);
    if ((row?.rows ?? 0) > 0) used.push(method);
  }
  return used;
}

/** The entries of datasets and methods, no work twice. */
export function bibtexOf(datasets: readonly Dataset[], methods: readonly Method[]): string {
  const written = new Set<string>();
  const groups: string[] = [];
  const group = (says: string, works: readonly Work[]) => {
    const fresh = works.filter((work) => !written.has(work.id));
    for (const work of fresh) written.add(work.id);
    const elsewhere = fresh.length === 0 && works.length > 0 ? `: ${works.map((work) => work.id).join(", ")}, above` : "";
    groups.push(`% ${says}${elsewhere}\n${writeBibtex(fresh)}`);
  };
  const named = new Map<string, Dataset[]>();
  for (const each of datasets) {
    const name = each.version && !each.dataset.endsWith(each.version) ? `${each.dataset} ${each.version}` : each.dataset;
    named.set(name, [...(named.get(name) ?? []), each]);
  }
  for (const [name, [first, ...rest]] of named) {
    const each = first as Dataset;
    const known = worksOfDataset(each.dataset, each.version);
    const files = [each, ...rest].map((one) => one.file).join(", ");
    group(`${name} (${files})`, known.length > 0 ? known : [asTold(each, written)]);
  }
  for (const { method, says } of uses) if (methods.includes(method)) group(says, worksOfMethods[method]);
  group("program", worksOfSoftware(version));
  return groups.join("\n");
}

/** A dataset that Amity does not know, in the words of case.yaml. */
function asTold(each: Dataset, written: ReadonlySet<string>): Work {
  const year = Number(each.citation?.match(/\((\d{4})\)/u)?.[1] ?? Number.NaN);
  const stem =
    each.dataset
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/gu, "") || "dataset";
  let id = stem;
  for (let count = 2; written.has(id); count += 1) id = `${stem}-${count}`;
  return {
    id,
    type: "dataset",
    authors: [],
    title: each.dataset,
    genre: "Data set",
    ...(Number.isNaN(year) ? {} : { year }),
    ...(each.version ? { number: each.version } : {}),
    ...(each.citation ? { note: each.citation } : {}),
  };
}
