import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serveEditor } from "../../../servers/lsp/lsp.js";
import { followCase } from "../../builder/followed.js";

/** `amity lsp`: a language server over standard input and output; stays until its editor leaves. */
export async function lspCommand(folder: string): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const live = await followCase(folder);
  connection.onShutdown(() => live.close());
  connection.onExit(() => process.exit());
  process.stdin.once("end", () => process.exit());
  serveEditor(connection, live);
  await new Promise(() => undefined);
}
