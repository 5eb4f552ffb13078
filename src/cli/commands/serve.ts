import type { Command } from "commander";
import { UsageError } from "../print.js";

/** The commands that stay running: the app, an editor's and an assistant's server. */
export function serveCommands(program: Command): void {
  program.commandsGroup("Open:");

  program
    .command("open")
    .description("open the app on this machine, and print its address")
    .argument("[case]", "the case folder; else the one in this folder, or a page to choose or begin one")
    .option("--port <n>", "the port; 0 takes a free one", "0")
    .option("--no-browser", "do not start a browser")
    .option("--coder <name>", "who is coding; else the name given in the app on this machine")
    .option("--trust", "trust the case first: the app may write into it")
    .option("--json", "print the address as JSON")
    .action(
      async (folder: string | undefined, options: { port: string; browser: boolean; json?: boolean; coder?: string; trust?: boolean }) => {
        const port = portOf(options.port);
        const { openCommand } = await import("./serve/open.js");
        await openCommand(folder, {
          port,
          browser: options.browser,
          json: options.json ?? false,
          coder: options.coder,
          trust: options.trust ?? false,
        });
      },
    );

  program
    .command("lsp")
    .description("help an editor with the files of a case: what is wrong, what a name stands for, where it stands, how to mend it")
    .argument("[case]", "the case folder", ".")
    .option("--stdio", "over standard input and output (always so)")
    .action(async (folder: string) => {
      const { lspCommand } = await import("./serve/lsp.js");
      await lspCommand(folder);
    });

  program
    .command("mcp")
    .description("let an assistant read a case and propose, over the Model Context Protocol; a person decides")
    .argument("[case]", "the case folder", ".")
    .option("--port <n>", "over HTTP on this machine, at this port (0: a free one); else over standard input and output")
    .option("--json", "with --port, print {url, token}")
    .action(async (folder: string, options: { port?: string; json?: boolean }) => {
      const port = options.port === undefined ? undefined : portOf(options.port);
      const { mcpCommand } = await import("./serve/mcp.js");
      await mcpCommand(folder, { port, asJson: options.json ?? false });
    });
}

function portOf(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${given}: write a whole number from 0 to 65535.`);
  return port;
}
