import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { newCase } from "../making/new.js";
import { confirmAssistant, distrustCase, isConfirmed, isTrusted, trustCase } from "./trust.js";

let root: string;
const settings = () => join(process.env["XDG_CONFIG_HOME"] as string, "amity", "trusted");
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "amity-trust-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const made = (name: string) => {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "case.yaml"), "version: 1\n");
  return folder;
};

it("trusts what was made here, and nothing that came", async () => {
  await newCase(join(root, "mine"));
  expect(isTrusted(join(root, "mine"))).toBe(true);
  cpSync(join(root, "mine"), join(root, "copy"), { recursive: true });
  expect(isTrusted(join(root, "copy"))).toBe(false);
  expect(isTrusted(join(root, "nothing"))).toBe(false);
});

it("trusts by the real place: a way to it is it, and a moved folder is another", () => {
  const folder = made("case");
  trustCase(folder);
  symlinkSync(folder, join(root, "way"));
  expect(isTrusted(join(root, "way"))).toBe(true);
  renameSync(folder, join(root, "moved"));
  expect(isTrusted(join(root, "moved"))).toBe(false);
});

it("does not trust what was put in the place of a trusted folder", () => {
  const folder = made("case");
  trustCase(folder);
  const other = made("other");
  rmSync(folder, { recursive: true });
  renameSync(other, folder);
  expect(isTrusted(folder)).toBe(false);
  rmSync(folder, { recursive: true });
  made("case");
  expect(isTrusted(folder)).toBe(false);
  trustCase(folder);
  expect(isTrusted(folder)).toBe(true);
  writeFileSync(join(folder, "case.yaml"), "version: 1\nname: pulled\n"); // what git changes in it is still the same case
  expect(isTrusted(folder)).toBe(true);
});

it("confirms an assistant with its key for one case, until either changes", () => {
  const [folder, other] = [made("case"), made("other")];
  trustCase(folder);
  trustCase(other);
  const asked = { endpoint: "https://a.example/v1", key: "KEY" };
  expect(isConfirmed(folder, asked)).toBe(false);
  confirmAssistant(folder, asked);
  expect(isConfirmed(folder, asked)).toBe(true);
  expect(isConfirmed(other, asked)).toBe(false);
  expect(isConfirmed(folder, { ...asked, key: "OTHER" })).toBe(false);
  expect(isConfirmed(folder, { ...asked, key: null })).toBe(false);
  expect(isConfirmed(folder, { ...asked, endpoint: "https://b.example/v1" })).toBe(false);
  trustCase(folder);
  expect(isConfirmed(folder, asked)).toBe(true);
  distrustCase(folder);
  expect([isTrusted(folder), isConfirmed(folder, asked)]).toEqual([false, false]);
});

it.skipIf(process.platform === "win32")("keeps it for its owner alone, and is not led by what it cannot read", () => {
  const folder = made("case");
  trustCase(folder);
  for (const name of readdirSync(settings())) {
    expect(statSync(join(settings(), name)).mode & 0o777).toBe(0o600);
    writeFileSync(join(settings(), name), "{garbage");
  }
  expect(isTrusted(folder)).toBe(false);
});
