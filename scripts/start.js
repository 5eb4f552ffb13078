// npm start: installs what is missing, builds what is stale, builds the flagship case and opens the app.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.js";

const root = fileURLToPath(new URL("..", import.meta.url));
installPackages();
if (stale()) {
  console.error("Building …");
  const { buildApp, buildLibrary } = await import("./build.js");
  await buildLibrary();
  buildApp();
}
const { main } = await import("../dist/cli/main.js");
process.exitCode = await main(["open", join(root, "examples/afghanistan-pakistan"), "--trust", ...process.argv.slice(2)]);

function stale() {
  const made = join(root, "dist", "program.json");
  if (!existsSync(made) || !existsSync(join(root, "dist", "web", "index.html"))) return true;
  const when = statSync(made).mtimeMs;
  return readdirSync(join(root, "src"), { recursive: true }).some((name) => statSync(join(root, "src", name)).mtimeMs > when);
}
