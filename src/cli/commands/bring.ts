import type { Command } from "commander";
import type { Ends } from "../exit.js";
import { printJson, say, UsageError } from "../print.js";
import type { FetchArguments } from "./bring/fetch.js";
import type { ZoteroArguments } from "./bring/zotero.js";

/** The commands that begin a case and bring material into it. */
export function bringCommands(program: Command, { found, ended }: Ends): void {
  program.commandsGroup("Begin a case and bring material:");

  program
    .command("new")
    .description("make a case folder that builds")
    .argument("<dir>", "a folder that does not exist yet, or is empty")
    .option("--template <name>", "rsc: regional security complex", "rsc")
    .option("--json", "print one JSON object")
    .action(async (dir: string, options: { template: string; json?: boolean }) => {
      const { newCase, templateNames } = await import("../../case/making/new.js");
      if (!templateNames().includes(options.template))
        throw new UsageError(`--template ${options.template}: write ${templateNames().join(", ")}.`);
      const made = await newCase(dir, options.template);
      if (options.json) printJson(made);
      else say(`Made ${made.dir} with ${made.files.length} files. Next: amity build ${dir}`);
    });

  program
    .command("add")
    .description(
      "copy documents, bibliographies or event data into a case, with what is known about them; or capture a web page as it is now",
    )
    .argument("<case>", "the case folder")
    .argument("<files...>", "what to copy; the originals stay where they are. An address, https://…, is captured")
    .option("--inside", "capture from addresses of this machine and its own network too")
    .option("--json", "print one JSON object")
    .action(async (folder: string, files: string[], options: { json?: boolean; inside?: boolean }) => {
      const { addCommand } = await import("./bring/add.js");
      found(await addCommand(folder, files, options));
    });

  program
    .command("inspect")
    .description("say what Amity makes of any file it can read, without a case")
    .argument("<files...>", "files or folders")
    .option("--text", "with the text of documents")
    .option("--json", "print one JSON object per line")
    .action(async (files: string[], options: { text?: boolean; json?: boolean }) => {
      const { inspectCommand } = await import("./bring/inspect.js");
      await inspectCommand(files, options, found);
    });

  program
    .command("fetch")
    .description("bring the documents and data that sources/remote.yaml lists, each checked against its hash")
    .argument("[case]", "the case folder", ".")
    .argument("[files...]", "only these, as remote.yaml writes them")
    .option("--from <dir>", "take them from a folder, by hash; no server is asked")
    .option("--list", "say what there is, and fetch nothing")
    .option("--update", "say what is newer, and what a rebuild with it would change in the report; the case is left as it is")
    .option("--accept [file]", "accept the terms of a file, or of all files asked for; may be repeated", collect)
    .option("--key <name:host>", "let an environment variable be sent to a host; may be repeated", collect, [])
    .option("--inside", "ask addresses of this machine and its own network too")
    .option("--engine <address>", "the Trino that has the tables of which parts are listed: trino://user@host:8080/catalog/schema")
    .option("--json", "print one JSON object")
    .action(async (folder: string, files: string[], options: FetchArguments) => {
      const { fetchCommand } = await import("./bring/fetch.js");
      found(await fetchCommand(folder, files, options));
    });

  program
    .command("zotero")
    .description("join a Zotero library to a case on this machine, and bring what is new in it; each build does so from then on")
    .argument("[case]", "the case folder", ".")
    .option("--file <export>", "a file that Better BibTeX or Zotero keeps up to date: .json (CSL) or .bib")
    .option("--api [url]", "Zotero itself, on this machine: works, documents, tags and highlights")
    .option("--collection <name>", "with --api: one collection of it")
    .option("--storage <folder>", "Zotero's folder of documents, which are read where they lie")
    .option("--forget", "detach the library from the case; what it brought stays")
    .option("--json", "print {library, written, works, documents, highlights, told, refused}")
    .action(async (folder: string, options: ZoteroArguments) => {
      const { zoteroCommand } = await import("./bring/zotero.js");
      ended(await zoteroCommand(folder, options));
    });

  program
    .command("trust")
    .description("say what a case from somebody else brings, and let the app write into it from now on")
    .argument("[case]", "the case folder", ".")
    .option("--assistant <url>", "also let its assistant be asked there")
    .option("--key <name>", "and sent this environment variable as its key")
    .option("--forget", "no longer trust it")
    .option("--json", "print {isTrusted, brings}")
    .action(async (folder: string, options: { assistant?: string; key?: string; forget?: boolean; json?: boolean }) => {
      const { trustCommand } = await import("./bring/trust.js");
      await trustCommand(folder, options);
    });

  program
    .command("migrate")
    .description("rewrite keys and queries of a case that use former names, in place")
    .argument("[case]", "the case folder", ".")
    .option("--json", "print what was rewritten: {changed: [{at, says}]}")
    .action(async (folder: string, options: { json?: boolean }) => {
      const { migrateCommand } = await import("./bring/migrate.js");
      await migrateCommand(folder, options.json ?? false);
    });

  program
    .command("merge")
    .description("merge what two people made of one file of a case, by its entries; git asks for it once --install was run")
    .argument("[base]", "the file before either change; with --install the case folder")
    .argument("[ours]", "ours, which the outcome replaces")
    .argument("[theirs]", "theirs")
    .option("--path <path>", "the name of the file in the case")
    .option("--install", "let git on this machine ask Amity in the repository of a case")
    .action(
      async (
        base: string | undefined,
        ours: string | undefined,
        theirs: string | undefined,
        options: { path?: string; install?: boolean },
      ) => {
        const { installMerge, mergeCommand } = await import("./bring/merge.js");
        if (options.install) return installMerge(base ?? ".");
        if (base === undefined || ours === undefined || theirs === undefined)
          throw new UsageError(
            "amity merge takes three files, as git gives them: BASE OURS THEIRS. To let git ask: amity merge --install CASE",
          );
        ended(mergeCommand(base, ours, theirs, options.path ?? ours));
      },
    );
}

/** An option that may be given several times. */
function collect(value: string, before: readonly string[] | true = []): readonly string[] {
  return before === true ? [value] : [...before, value];
}
