import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../case/write.js";
import { remove } from "../disk/calls.js";
import { programHash } from "../version.js";

const most = 50;
/** Names that we give: nothing else in runs/ is removed, whatever somebody put there, or made a link of it. */
const ours = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z\.json$/u;

/** Writes down what a build or a fetch did, under the time of it in runs/, and keeps the latest. */
export async function keepManifest(folder: string, did: object): Promise<void> {
  const at = new Date().toISOString();
  const manifest = { at, program: programHash(), node: process.version, ...did };
  await writeWhole(join(folder, "runs", `${at.replaceAll(":", "-")}.json`), `${JSON.stringify(manifest, null, 1)}\n`, {
    lasting: false,
    within: folder,
  });
  await keepLatest(join(folder, "runs"));
}

async function keepLatest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => ours.test(name)).sort();
  for (const name of names.slice(0, Math.max(0, names.length - most))) remove(join(folder, name));
}
