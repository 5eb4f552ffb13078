import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { newCase } from "../../../case/making/new.js";
import { doctor } from "./doctor.js";

const work = mkdtempSync(join(tmpdir(), "amity-doctor-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

it("finds the machine of these tests fit, and says what each part is for", async () => {
  const found = await doctor();
  expect(found.map(({ name }) => name)).toEqual(["Node", "Query engine", "Confined builds", "Memory", "Disk", "Settings", "Browser"]);
  expect(found.filter(({ state }) => state === "missing")).toEqual([]);
  for (const { state, mend } of found) expect(state === "good" || mend !== null).toBe(true);
});

it("says of a case whether it can be read and written, with the line of what is wrong", async () => {
  const folder = join(work, "case");
  await newCase(folder);
  const of = async (path: string) => (await doctor(path)).filter(({ name }) => name.startsWith("Case"));
  expect((await of(folder)).map(({ state }) => state)).toEqual(["good", "good"]);
  writeFileSync(join(folder, "actors.yaml"), "actors:\n  - {id: 3\n");
  expect(await of(folder)).toMatchObject([{ state: "missing", says: expect.stringContaining("actors.yaml:3") }]);
  expect(await of(join(work, "nowhere"))).toMatchObject([
    { state: "missing", says: expect.stringContaining("there is no folder nowhere") },
  ]);
});
