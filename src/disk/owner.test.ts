import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { isOfDead, isRunning, ownName } from "./owner.js";

it("is of the living while the process runs, and of nobody known where another machine made it", () => {
  const name = ownName();
  expect(isOfDead(name)).toBe(false);
  expect(isOfDead(`ffffff${name.slice(6)}`)).toBe(false);
});

it.skipIf(process.platform !== "linux")(
  "is of the dead where the process has ended, also while its parent has not taken leave of it",
  async () => {
    // A shell that starts a child, tells its number, and never waits for it.
    const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 20"], { stdio: ["ignore", "pipe", "ignore"] });
    try {
      const [said] = (await once(parent.stdout, "data")) as [Buffer];
      const id = Number(String(said));
      expect(id).toBeGreaterThan(1);
      await expect.poll(() => isRunning(id)).toBe(false);
      process.kill(id, 0); // its number is still there: this does not throw
      expect(isOfDead(`${ownName().slice(0, 6)}-${id}-0123456789ab`)).toBe(true);
    } finally {
      parent.kill("SIGKILL");
    }
  },
);
