import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readDocument } from "../../src/formats/documents/document.js";
import { type CountedText, countedText, counter, detectConvention, spanOf, wholeEnds } from "../../src/formats/refi/convention.js";
import { openProject } from "../../src/formats/refi/read.js";
import { caseOfProject } from "../../src/formats/refi/to-case.js";
import { Refusal } from "../../src/formats/refusal.js";
import type { ReferenceRun } from "./run.js";

interface Sample {
  readonly file: string;
  readonly origin?: string | null;
  readonly namespace?: string;
  readonly counts?: Readonly<Record<string, number>>;
  readonly expect?: string | { readonly quote?: string };
  readonly position_convention?: string;
}

/** The samples of manifest.json: what stands in them, what their selections say, and that hostile ones are refused. */
export async function run(file: string): Promise<ReferenceRun> {
  const samples = JSON.parse(readFileSync(file, "utf8")) as readonly Sample[];
  const failed: string[] = [];
  for (const sample of samples) {
    const faults = await faultsOf(sample, dirname(file)).catch((cause: Error) => [cause.message]);
    if (faults.length) failed.push(`${sample.file}: ${faults.slice(0, 3).join("; ")}`);
  }
  return { passed: samples.length - failed.length, failed, skipped: 0 };
}

async function faultsOf(sample: Sample, folder: string): Promise<string[]> {
  const bytes = readFileSync(join(folder, sample.file));
  const faults: string[] = [];
  const wrong = (what: string, got: unknown, wanted: unknown) => {
    if (got !== wanted) faults.push(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
  };
  let opened: Awaited<ReturnType<typeof openProject>>;
  try {
    opened = await openProject(bytes);
  } catch (cause) {
    const mayRefuse = typeof sample.expect === "string" && /reject/u.test(sample.expect);
    return cause instanceof Refusal && mayRefuse ? [] : [`it was refused: ${(cause as Error).message}`];
  }
  const { project, counts } = opened;
  if (sample.origin !== undefined) wrong("origin", project.origin, sample.origin);
  if (sample.namespace !== undefined) wrong("namespace", project.namespace, sample.namespace);
  for (const [name, n] of Object.entries(sample.counts ?? {})) wrong(name, counts.get(name) ?? 0, n);
  const taken = await caseOfProject(opened, {
    read: (path, text) => readDocument(text, path),
    nobody: "imported",
    taken: { sources: new Set(), files: new Set() },
    same: () => undefined,
    known: () => undefined,
  });
  const codings = taken.exchange.coders.flatMap((each) => each.codings);
  if (typeof sample.expect === "object" && sample.expect.quote !== undefined)
    wrong("quotations", codings.map((each) => each.exact).join("|"), sample.expect.quote);
  if (sample.position_convention) faults.push(...conventionFaults(sample.position_convention, opened.project));
  for (const each of taken.unplaced) faults.push(`without a place: ${each}`);
  return faults;
}

/** “UTF-16 code units, CRLF = 2, BOM not counted, end exclusive (300 of 303 …)”, held against what is found without the origin. */
function conventionFaults(says: string, { texts }: Awaited<ReturnType<typeof openProject>>["project"]): string[] {
  const found = detectConvention(texts, null);
  if (!found) return ["no convention was found"];
  const wanted = {
    unit: /UTF-16/iu.test(says) ? "utf-16" : "code points",
    crlf: Number(/CRLF = (\d)/u.exec(says)?.[1] ?? 1),
    bom: !/BOM not counted/u.test(says),
    end: /end exclusive/u.test(says) ? "exclusive" : "inclusive",
  };
  const faults = Object.entries(wanted).flatMap(([key, value]) =>
    found[key as keyof typeof wanted] === value ? [] : [`${key}: ${found[key as keyof typeof wanted]} instead of ${value}`],
  );
  const [least = 0, of = 0] = (/(\d+) of (\d+) selections/u.exec(says)?.slice(1) ?? []).map(Number);
  let [fit, all] = [0, 0];
  for (const each of texts) {
    if (each.text === null) continue;
    const counted: CountedText = countedText(each);
    const unitAt = counter(counted, found);
    for (const selection of each.selections) {
      all += 1;
      const span = spanOf(selection, unitAt, found);
      if (span && wholeEnds(counted.text, span) === 2) fit += 1;
    }
  }
  if (fit < least || all !== of) faults.push(`${fit} of ${all} selections stand at the borders of tokens; ${least} of ${of} are wanted`);
  return faults;
}
