// npm run bench -- [name]: runs bench/ROOM/NAME.js against the built library and prints JSON lines {name, n, seconds, per_second, rss_mb, baseline?, ratio?}.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
if (!existsSync(join(root, "dist", "program.json"))) {
  const { buildLibrary } = await import("./build.js");
  await buildLibrary();
}
const wanted = process.argv.slice(2);
const names = readdirSync(join(root, "bench"), { withFileTypes: true })
  .filter((room) => room.isDirectory() && room.name !== "made")
  .flatMap((room) => readdirSync(join(root, "bench", room.name)).map((file) => join(room.name, file)))
  .filter((name) => name.endsWith(".js") && (!wanted.length || wanted.includes(basename(name, ".js"))))
  .sort();
if (!names.length) {
  console.error(`There is no bench of the name ${wanted.join(", ")}`);
  process.exit(2);
}
for (const name of names) {
  const { status } = spawnSync(process.execPath, ["--expose-gc", join(root, "bench", name)], { stdio: ["ignore", "inherit", "inherit"] });
  if (status) process.exitCode = 1;
}
