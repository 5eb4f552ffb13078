import { readFileSync } from "node:fs";
import { InputError, type Problem, problem } from "../../../domain/problem.js";
import { readRecords } from "../../../formats/documents/plain/jsonl.js";
import { type CopyPair, type Folded, foldCopies } from "../../../methods/text-reuse/fold-copies.js";
import { print, printJson, printProblems, say } from "../../print.js";

/** What is held in memory at once: more has to be split, by month for example. */
const mostBytes = 256 << 20;

/** `amity origins`: folds copies among JSON lines `{id, text, date?}`; one JSON object, or a few words a group. */
export async function originsCommand(file: string, asJson: boolean): Promise<readonly Problem[]> {
  const bytes = file === "-" ? await standardInput() : readFileSync(file);
  const { records, problems } = recordsOf(bytes, file);
  const folded = foldCopies(records);
  if (asJson) printJson({ groups: folded.groups, pairs: folded.pairs.map(pairOf), maybe: folded.maybe.map(pairOf) });
  else print(inWords(folded));
  printProblems(problems);
  return problems;
}

function recordsOf(bytes: Uint8Array, file: string) {
  const at = { file, line: 1, column: 1 };
  if (bytes.length > mostBytes)
    throw new InputError([problem("data/too-large", at, "this has more than 256 MB.", "Split it by time, and fold each part.")]);
  const read = readRecords(bytes, file);
  if (read.records.length === 0) {
    const wanted = 'Write one JSON object a line: {"id": "…", "text": "…", "date": "2021-08-15"}.';
    throw new InputError(
      read.problems.length ? read.problems : [problem("data/empty", at, "there is no record in it.", wanted)].map(asError),
    );
  }
  return read;
}

const asError = (each: Problem): Problem => ({ ...each, severity: "error" });

function pairOf({ a, b, containment, spans }: CopyPair) {
  return { a, b, containment: Number(containment.toFixed(4)), spans: spans.map((each) => ({ a: each.a, b: each.b })) };
}

function inWords({ groups, pairs, maybe }: Folded): string {
  const several = groups.filter((each) => each.length > 1);
  const documents = groups.reduce((sum, each) => sum + each.length, 0);
  const lines = several.map(([root, ...copies]) => `${root} ← ${copies.join(", ")}`);
  const asked = maybe.map(({ a, b, containment }) => `${b} may depend on ${a} (${Math.round(containment * 100)} % of the shorter)`);
  const sum = `${documents} documents have ${groups.length} origins; ${pairs.length} pairs share text`;
  return `${[...lines, ...asked, asked.length ? `${sum}, ${asked.length} more may` : sum].join("\n")}\n`;
}

async function standardInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) say("Reading JSON lines from standard input; end with Ctrl-D.");
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin) {
    pieces.push(piece as Buffer);
    length += (piece as Buffer).length;
    if (length > mostBytes) break;
  }
  return Buffer.concat(pieces);
}
