// Installs what is missing: the packages of the lock file, and (for the tests) a browser.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Runs `npm ci` where node_modules is missing or was made from another lock file. */
export function installPackages() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const mark = join(root, "node_modules", ".amity-lock");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.error("Installing packages …");
  execFileSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  writeFileSync(mark, lock);
}

const known = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];

/**
 * Path of a Chromium for the browser tests: the one found, else apt where root, else playwright-core's own. The one without windows comes
 * first: it draws the same pages for half the processor.
 */
export async function findBrowser({ install = true } = {}) {
  if (process.env.AMITY_BROWSER && existsSync(process.env.AMITY_BROWSER)) return process.env.AMITY_BROWSER;
  for (const name of known) {
    const found = spawnSync("which", [name], { encoding: "utf8" });
    if (found.status === 0) return found.stdout.trim();
  }
  const { chromium } = await import("playwright-core");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  if (!install) return undefined;
  if (process.getuid?.() === 0 && spawnSync("which", ["apt-get"]).status === 0) {
    console.error("Installing chromium-headless-shell by apt …");
    spawnSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "ignore", "inherit"] });
    for (const name of ["chromium-headless-shell", "chromium"]) {
      const { status } = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
      if (status === 0) break; // older systems have only the whole browser
    }
  } else {
    console.error("Installing chromium by playwright-core …");
    spawnSync(process.execPath, [join(root, "node_modules/playwright-core/cli.js"), "install", "chromium-headless-shell"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  return findBrowser({ install: false });
}
