import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { newCase } from "../../case/making/new.js";
import { build } from "../../flow/run.js";
import type { SourcesPage } from "../../pages/page.js";
import { pipeline } from "../../pipeline.js";
import { api } from "../../servers/api/api.js";
import { liveCase } from "../opened/live.js";
import { workbenchOf } from "../workbench.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "amity-copies-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const text =
  "The port of the lagoon stayed closed on Friday. Pilots of both towns met at the customs house and asked that the wreck be lifted before the rains. " +
  "The harbour master said that divers had marked it with four buoys, and that no ship of more than three metres may pass until they have gone down again. " +
  "Fish was landed on the beach and carried over the dunes by mule.";

it("counts a document once that lies there twice, and says of the copy whose it is", async () => {
  const folder = join(root, "case");
  await newCase(folder);
  writeFileSync(join(folder, "sources/lagoon.txt"), text);
  writeFileSync(join(folder, "sources/wire.txt"), `Lagoon port still closed\n\n${text}`);
  const live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile) });
  try {
    const page = (await (await api(workbenchOf(live)).request("/api/sources")).json()) as SourcesPage;
    const lead = page.lead.phrases.map(({ text }) => text).join("");
    expect(lead).toMatch(/^2 documents, a copy of one of them and 1 file of event data;/u);
    expect(page.sources.map(({ id, copyOf }) => [id, copyOf]).sort()).toEqual([
      ["lagoon", null],
      ["statement-2020", null],
      ["wire", "lagoon"],
    ]);
  } finally {
    await live.close();
  }
});
