import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { forgetCase, knowCase, knownCases } from "./known-cases.js";

const settings = process.env["XDG_CONFIG_HOME"];
let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "amity-known-")));
  process.env["XDG_CONFIG_HOME"] = join(root, "settings");
});
afterEach(() => {
  if (settings === undefined) delete process.env["XDG_CONFIG_HOME"];
  else process.env["XDG_CONFIG_HOME"] = settings;
  rmSync(root, { recursive: true, force: true });
});
const made = (name: string) => {
  mkdirSync(join(root, name));
  writeFileSync(join(root, name, "case.yaml"), "version: 1\n");
  return join(root, name);
};
const pause = () => new Promise((done) => setTimeout(done, 5));

it("lists what was opened, the latest first and each once, while it lies there", async () => {
  expect(knownCases()).toEqual([]);
  for (const name of ["a", "b"]) {
    knowCase(made(name), { name, question: `${name}?` });
    await pause();
  }
  knowCase(join(root, "a"), { name: "A again", question: "a?" });
  expect(knownCases().map(({ name, folder }) => [name, folder])).toEqual([
    ["A again", join(root, "a")],
    ["b", join(root, "b")],
  ]);
  rmSync(join(root, "b"), { recursive: true });
  expect(knownCases().map(({ name }) => name)).toEqual(["A again"]);
  forgetCase(join(root, "a"));
  expect(knownCases()).toEqual([]);
});

it("is not led astray by records that cannot be read", () => {
  knowCase(made("a"), { name: "a", question: "?" });
  const place = join(root, "settings/amity/opened");
  writeFileSync(join(place, "x.json"), "{garbage");
  writeFileSync(join(place, "y.json"), '{"folder": 3}');
  expect(knownCases()).toHaveLength(1);
  expect(readdirSync(place)).toHaveLength(3);
});
