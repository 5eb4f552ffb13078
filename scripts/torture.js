// npm run torture -- [part…] [--seconds N] [--seed N]: tries to break the built program, each part (scripts/torture/PART.js) for so many
// seconds. Prints one line of JSON a part: totals, and what broke with the seed that breaks it again. Fails where anything broke.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
if (!existsSync(join(root, "dist", "program.json"))) {
  const { buildLibrary } = await import("./build.js");
  await buildLibrary();
}
const { parts, seconds, seed } = asked(process.argv.slice(2));
const known = readdirSync(join(root, "scripts/torture"))
  .filter((name) => name.endsWith(".js"))
  .map((name) => name.slice(0, -3))
  .filter((name) => !name.startsWith("_"));
for (const part of parts.length ? parts : known) {
  if (!known.includes(part)) {
    console.error(`There is no part “${part}”. Parts are: ${known.join(", ")}.`);
    process.exitCode = 2;
    continue;
  }
  const scratch = mkdtempSync(join(tmpdir(), "amity-torture-"));
  process.env.XDG_CONFIG_HOME = join(scratch, "config");
  const began = performance.now();
  const { torture } = await import(`./torture/${part}.js`);
  const totals = await torture({ scratch, seconds, seed });
  rmSync(scratch, { recursive: true, force: true });
  console.log(JSON.stringify({ part, seed, seconds: Math.round((performance.now() - began) / 1000), ...totals }));
  if (totals.broken?.length) process.exitCode = 1;
}
process.exit();

function asked(args) {
  const number = (name, usual) => {
    const at = args.indexOf(name);
    return at < 0 ? usual : Number(args.splice(at, 2)[1]);
  };
  return { seconds: number("--seconds", 60), seed: number("--seed", 1), parts: args };
}
