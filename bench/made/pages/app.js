// The app as a process of its own, which tells how much processor time it took.
import { openApp } from "../../../dist/cli/commands/serve/open.js";

const app = await openApp(process.argv[2], { trust: true });
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send((user + system) / 1000);
});
process.on("disconnect", () => process.exit()); // nobody measures any more
process.send({ url: app.url, address: app.address() });
