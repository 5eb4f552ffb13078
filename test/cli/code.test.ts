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

  test("keeps the order on worker threads, and shards of processes of their own are merged to the same bytes", async () => {
    const many = Array.from({ length: 240 }, (_, index) => ({
      id: String(index),
      text: `${story.text} `.repeat(4) + "Nothing happened here. ".repeat(index % 40),
      date: story.date,
    }));
    writeFileSync(join(work, "many.jsonl.gz"), gzipSync(many.map((each) => JSON.stringify(each)).join("\n")));
    const whole = (await amity(["many.jsonl.gz", "--json"])).out;
    expect(records(whole).map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    const shards = await Promise.all([1, 2, 3].map((at) => amity(["many.jsonl.gz", "--json", "--shard", `${at}/3`])));
    expect(records(shards[1]?.out ?? "")).toEqual(records(whole).filter((_, index) => index % 3 === 1));
    for (const [at, { out }] of shards.entries()) writeFileSync(join(work, `part-${at + 1}.jsonl`), out);
    const merge = (...parts: readonly string[]) => amity(["many.jsonl.gz", "--merge", ...parts]);
    const merged = await merge("part-1.jsonl", "part-2.jsonl", "part-3.jsonl");
    expect([merged.code, merged.out === whole]).toEqual([0, true]);

    const lines = (shards[1]?.out ?? "").split("\n");
    writeFileSync(join(work, "short.jsonl"), `${lines.slice(0, 79).join("\n")}\n`);
    writeFileSync(join(work, "amid.jsonl"), lines.slice(0, 80).join("\n").slice(0, -9));
    writeFileSync(join(work, "long.jsonl"), `${lines.slice(0, 80).join("\n")}\n${lines[0]}\n`);
    const refused = async (...parts: readonly string[]) => {
      const { code, err } = await merge(...parts);
      return [code, err];
    };
    expect(await refused("part-1.jsonl", "short.jsonl", "part-3.jsonl")).toEqual([
      1,
      expect.stringMatching(/short\.jsonl:80:1 .*"238".*--shard 2\/3/s),
    ]);
    expect(await refused("part-1.jsonl", "amid.jsonl", "part-3.jsonl")).toEqual([
      1,
      expect.stringMatching(/amid\.jsonl:80:1 .*ended amid it/),
    ]);
    expect(await refused("part-1.jsonl", "long.jsonl", "part-3.jsonl")).toEqual([
      1,
      expect.stringMatching(/long\.jsonl:81:1 .*more records/),
    ]);
    expect(await refused("part-2.jsonl", "part-1.jsonl", "part-3.jsonl")).toEqual([
      1,
      expect.stringMatching(/part-2\.jsonl:1:1 .*"1" where "0"/),
    ]);
    expect(await refused("part-1.jsonl", "gone.jsonl", "part-3.jsonl")).toEqual([3, expect.stringContaining("gone.jsonl")]);
    expect((await amity(["many.jsonl.gz", "--json", "--merge", "part-1.jsonl"])).code).toBe(2);
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
