// Starts `amity lsp` over the folder that is open; the server does the rest.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const folder = workspace.workspaceFolders?.find((each) => each.uri.scheme === "file");
  if (!folder) return;
  const [command, ...first] = workspace.getConfiguration("amity").get("command");
  client = new LanguageClient(
    "amity",
    "Amity",
    { command, args: [...first, "lsp", folder.uri.fsPath], options: { cwd: folder.uri.fsPath } },
    { documentSelector: [{ scheme: "file", pattern: `${folder.uri.fsPath}/**` }] },
  );
  await client.start();
};

exports.deactivate = () => client?.stop();
