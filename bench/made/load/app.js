// The app as a process of its own, which tells how long its loop of events stood still.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openApp } from "../../../dist/cli/commands/serve/open.js";

const began = performance.now();
const app = await openApp(process.argv[2], { coder: "ana", trust: true });
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on("message", async (asked) => {
  if (asked === "reset") delay.reset();
  if (asked === "stall") process.send({ stall: { most: delay.max / 1e6, p99: delay.percentile(99) / 1e6 } });
  if (asked === "close") {
    await app.close();
    process.exit();
  }
});
process.on("disconnect", () => process.exit()); // nobody measures any more
process.send({ url: app.url, seconds: (performance.now() - began) / 1000 });
