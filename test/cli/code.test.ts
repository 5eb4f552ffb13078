import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { CodedRecord } from "../../src/stages/code/event-coder/coded-line.js";

const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-code-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function amity(args: readonly string[], input = ""): Promise<{ code: number; out: string; err: string }> {
  return new Promise((ended) => {
    const run = spawn(process.execPath, [program, "code", ...args], { cwd: work });
    let [out, err] = ["", ""];
    run.stdout.setEncoding("utf8").on("data", (piece) => (out += piece));
    run.stderr.setEncoding("utf8").on("data", (piece) => (err += piece));
    run.on("close", (code) => ended({ code: code ?? 0, out, err }));
    run.stdin.end(input);
  });
}
const records = (out: string): CodedRecord[] =>
  out
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const story = {
  id: "a",
  text: "😀 Pakistan accused Afghanistan of sheltering the TTP. Militants killed 12 soldiers in North Waziristan on Tuesday.",
  date: "2022-04-14",
};

describe("amity code", () => {
  test("prints a line a record, with spans in code points, day, place and quantity", async () => {
    const { code, out } = await amity(["--json"], `${JSON.stringify(story)}\n${JSON.stringify({ id: "b", text: "" })}\n`);
    expect(code).toBe(0);
    const [first, second] = records(out);
    expect(second).toEqual({ id: "b", events: [] });
    const points = [...story.text];
    const words = ([start, end]: readonly [number, number]) => points.slice(start, end).join("");
    const accuse = first?.events.find(({ cameo }) => cameo.startsWith("112"));
    expect(accuse).toMatchObject({ actor: "PAK", target: "AFG", status: "actual", plover: "ACCUSE" });
    expect(words(accuse?.spans.predicate ?? [0, 0])).toBe("accused");
    const kill = first?.events.find(({ cameo }) => cameo.startsWith("19") || cameo.startsWith("18"));
    expect(kill).toMatchObject({ day: "2022-04-12", quantity: { low: 12, high: 12, counted: "killed" } });
    expect(kill?.place).toMatchObject({ country: "PAK" });
    expect(words(kill?.spans.sentence ?? [0, 0])).toMatch(/^Militants killed/);
  });

  test("keeps the order on worker threads, and shards are parts of the whole", async () => {
    const many = Array.from({ length: 240 }, (_, index) => ({
      id: String(index),
      text: `${story.text} `.repeat(4) + "Nothing happened here. ".repeat(index % 40),
      date: story.date,
    }));
    writeFileSync(join(work, "many.jsonl.gz"), gzipSync(many.map((each) => JSON.stringify(each)).join("\n")));
    const whole = records((await amity(["many.jsonl.gz", "--json"])).out);
    expect(whole.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    const second = records((await amity(["many.jsonl.gz", "--json", "--shard", "2/3"])).out);
    expect(second).toEqual(whole.filter((_, index) => index % 3 === 1));
  });

  test("codes a document, and says what is wrong with lines that are none", async () => {
    writeFileSync(
      join(work, "note.md"),
      "# Talks\n\nIran condemned the attack. Turkey offered to mediate between Pakistan and Afghanistan.\n",
    );
    const [record] = records((await amity(["note.md", "--json"])).out);
    expect(record?.events.length).toBeGreaterThan(0);
    const broken = await amity(["--json"], `{"id":"x","text":"Iran condemned Israel."}\nnot json\n{"id":"y"}\n`);
    expect(records(broken.out).map(({ id }) => id)).toEqual(["x"]);
    expect(broken.err).toMatch(/-:2:1 .*no JSON object/);
    expect(broken.err).toMatch(/-:3:1 .*no text/);
    expect((await amity(["--shard", "4/3"], "")).code).toBe(2);
    expect((await amity(["absent.jsonl"])).code).toBe(3);
  });
});
