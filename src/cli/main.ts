import { Command, CommanderError } from "commander";
import type { Problem } from "../domain/problem.js";
import { version } from "../version.js";
import type { FetchArguments } from "./commands/bring/fetch.js";
import type { ZoteroArguments } from "./commands/bring/zotero.js";
import type { AssistArguments } from "./commands/code/assist.js";
import type { AuditOptions } from "./commands/judge/audit.js";
import { codeOf, exit, exitOf } from "./exit.js";
import { print, printJson, say, UsageError } from "./print.js";

/** Runs one command line and returns its exit code. Answers go to standard output, messages and progress to standard error. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = exit.done;
  const program = commands(
    (problems) => {
      code = Math.max(code, codeOf(problems));
    },
    (ended) => {
      code = ended;
    },
  );
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? exit.done : exit.usage;
    return exitOf(cause, args.includes("--json"));
  }
}

function commands(found: (problems: readonly Pick<Problem, "severity">[]) => void, ended: (code: number) => void): Command {
  const program = new Command("amity")
    .description(
      "A compiler for regional-security analysis: a folder of sources and event data in, a checked and cross-referenced account out.",
    )
    .version(version)
    .showHelpAfterError("(amity --help lists the commands)")
    .showSuggestionAfterError(true)
    .exitOverride()
    .addHelpText(
      "after",
      "\nA first case:\n  amity new my-case\n  amity add my-case paper.pdf library.bib ged.csv\n  amity build my-case\n  amity open my-case\n\nExit codes: 0 done, 1 problems found, 2 usage, 3 file, network or engine, 70 a bug in Amity.",
    );

  program
    .command("new")
    .description("make a case folder that builds")
    .argument("<dir>", "a folder that does not exist yet, or is empty")
    .option("--template <name>", "rsc: regional security complex", "rsc")
    .option("--json", "print one JSON object")
    .action(async (dir: string, options: { template: string; json?: boolean }) => {
      const { newCase, templateNames } = await import("../case/making/new.js");
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
      const { addCommand } = await import("./commands/bring/add.js");
      found(await addCommand(folder, files, options));
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
      const { fetchCommand } = await import("./commands/bring/fetch.js");
      found(await fetchCommand(folder, files, options));
    });

  program
    .command("inspect")
    .description("say what Amity makes of any file it can read, without a case")
    .argument("<files...>", "files or folders")
    .option("--text", "with the text of documents")
    .option("--json", "print one JSON object per line")
    .action(async (files: string[], options: { text?: boolean; json?: boolean }) => {
      const { inspectCommand } = await import("./commands/bring/inspect.js");
      await inspectCommand(files, options, found);
    });

  program
    .command("build")
    .description("run what is stale: read, import, code, cross-reference, relate, report")
    .argument("[case]", "the case folder", ".")
    .option("--force", "make everything again")
    .option("--strict", "stop at the first stage with an error")
    .option("--json", "print the run's manifest")
    .option("--engine <address>", "fill the tables that add up all events on a Trino: trino://user@host:8080/catalog/schema")
    .action(async (folder: string, options: { force?: boolean; strict?: boolean; json?: boolean; engine?: string }) => {
      const { confinedCommand } = await import("./builder/command.js");
      const { secretOf } = await import("../engine/trino/client.js");
      await (await import("./commands/bring/library-first.js")).libraryFirst(folder);
      ended(
        await confinedCommand({
          name: "build",
          folder,
          options: options.engine === undefined ? options : { ...options, secret: secretOf(process.env) },
        }),
      );
    });

  program
    .command("check")
    .description("build, then check the analysis: for each problem its place, what is wrong, how to mend it")
    .argument("[case]", "the case folder", ".")
    .option("--format <format>", "pretty, json, sarif or github", "pretty")
    .option("--json", "the same as --format json")
    .action(async (folder: string, options: { format: string; json?: boolean }) => {
      const { confinedCommand } = await import("./builder/command.js");
      await (await import("./commands/bring/library-first.js")).libraryFirst(folder);
      ended(await confinedCommand({ name: "check", folder, format: options.json ? "json" : options.format }));
    });

  program
    .command("audit")
    .description("audit any manuscript: citations against references, numbers that can be recomputed, repetitions; no case needed")
    .argument("<file>", "PDF, DOCX, ODT, EPUB, HTML, JATS, Markdown, LaTeX or text")
    .option("--format <format>", "pretty, json, sarif, github, markdown or html (a marked-up copy)", "pretty")
    .option("--output <file>", "write there instead of printing")
    .option("--to <format>", "docx: a copy of the Word file, with each finding as a comment at its place")
    .option("--config <file>", "YAML with checks: and severities by code; a case.yaml will do")
    .option("--bibliography <files...>", "for a text that cites by keys; else the .bib that it names or that lies beside it")
    .option("--sources <folder>", "works that it cites, or a case: its quotations are looked up in them")
    .option("--retractions <file>", "a list of retractions as CSV with Retraction Watch's columns: its references are looked up there")
    .option("--json", "the same as --format json")
    .action(async (file: string, options: AuditOptions) => {
      const { auditCommand } = await import("./commands/judge/audit.js");
      found(await auditCommand(file, options));
    });

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
        const { openCommand } = await import("./commands/serve/open.js");
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
    .command("doctor")
    .description("say what this machine has and lacks, and what to do about it")
    .argument("[case]", "a case folder, to look at as well")
    .option("--json", "print {version, findings}")
    .action(async (folder: string | undefined, options: { json?: boolean }) => {
      const { doctorCommand } = await import("./commands/judge/doctor.js");
      found(await doctorCommand(folder, options));
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
      const { trustCommand } = await import("./commands/bring/trust.js");
      await trustCommand(folder, options);
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
      const { zoteroCommand } = await import("./commands/bring/zotero.js");
      ended(await zoteroCommand(folder, options));
    });

  program
    .command("code")
    .description("code events: who did what to whom, said by whom, from texts")
    .argument("[file]", "JSON lines {id, text, date?, speaker?}, packed or not, or a document; - reads standard input", "-")
    .option("--dictionaries <dir>", "a folder of verbs, actors, agents and discards in the formats of TABARI or PETRARCH")
    .option("--shard <i/n>", "only every nth record, from the ith on: for many machines")
    .option("--learn", "learn from what people accepted and refused in a case (its folder in place of the file), and keep it there")
    .option("--merge <parts...>", "print what the shards 1/n to n/n printed with --json, in this order, as one run would have")
    .option("--json", "print {id, events} a line; with --learn, what was learnt")
    .action(async (file: string, options: { dictionaries?: string; shard?: string; merge?: string[]; learn?: boolean; json?: boolean }) => {
      if (options.learn) {
        const { learnCommand } = await import("./commands/code/learn.js");
        await learnCommand(file === "-" ? "." : file, options.json ?? false);
        return;
      }
      const { codeCommand } = await import("./commands/code/code.js");
      found(await codeCommand(file, options));
    });

  program
    .command("origins")
    .description("find copies among texts: which share passages, which came first, which are one origin")
    .argument("[file]", "JSON lines {id, text, date?}, packed or not; - reads standard input", "-")
    .option("--json", "print {groups, pairs, maybe}")
    .action(async (file: string, options: { json?: boolean }) => {
      const { originsCommand } = await import("./commands/ask/origins.js");
      found(await originsCommand(file, options.json ?? false));
    });

  program
    .command("query")
    .description("query the tables of a built case: one read-only select")
    .argument("<case>", "the case folder")
    .argument("<sql>", 'one select; amity query CASE "select * from tables" lists the tables')
    .option("--limit <n>", "rows at most", "10000")
    .option("--to <form>", "csv, json or arrow (a stream for R, Python and others)", "csv")
    .option("--json", "the same as --to json: {columns, rows}")
    .action(async (folder: string, sql: string, options: { limit: string; to: string; json?: boolean }) => {
      const { queryCommand } = await import("./commands/ask/query.js");
      await queryCommand(folder, sql, Number(options.limit), options.json ? "json" : options.to);
    });

  program
    .command("actors")
    .description("list the names in event data that actors.yaml has no entry for, with a proposal for each")
    .argument("<case>", "the case folder")
    .option("--json", "print {names, all, placed, sides}")
    .action(async (folder: string, options: { json?: boolean }) => {
      const { actorsCommand } = await import("./commands/ask/actors.js");
      await actorsCommand(folder, options.json ?? false);
    });

  program
    .command("migrate")
    .description("rewrite keys and queries of a case that use former names, in place")
    .argument("[case]", "the case folder", ".")
    .option("--json", "print what was rewritten: {changed: [{at, says}]}")
    .action(async (folder: string, options: { json?: boolean }) => {
      const { migrateCommand } = await import("./commands/bring/migrate.js");
      await migrateCommand(folder, options.json ?? false);
    });

  program
    .command("agree")
    .description("agreement of coders, with intervals, from a table of units × coders or from codings")
    .argument("<files...>", "one CSV or TSV table, or codings (.jsonl), one file per coder")
    .option("--categories <list>", "all categories in order, separated by commas, including those nobody used")
    .option("--by-category", "also each category against the others")
    .option("--distances <file>", "a square table of how far apart values are: adds α by these distances")
    .option("--resamples <n>", "resamples of units for the intervals", "1000")
    .option("--seed <n>", "the seed of the resamples", "1")
    .option("--json", "print one JSON object")
    .action(
      async (
        files: string[],
        options: { categories?: string; byCategory?: boolean; distances?: string; resamples: string; seed: string; json?: boolean },
      ) => {
        const { agreeCommand } = await import("./commands/code/agree.js");
        agreeCommand(files, options, found);
      },
    );

  program
    .command("assist")
    .description("ask the language model that case.yaml names for proposals; nothing counts before a person accepts it")
    .argument("[case]", "the case folder", ".")
    .argument("[sources...]", "ids of sources; else all")
    .option("--claim <id>", "ask for words for and against this claim, and for nothing else")
    .option("--codebook", "ask for codes of a first codebook, from a sample of passages")
    .option("--names", "ask who is meant by names in the data that nobody placed")
    .option("--most <n>", "passages of the sample (else 24), or names (else 40)")
    .option("--count", "say how much there is to ask, and ask nobody")
    .option("--json", "print {asked, kept, proposed, refused}; with --count {questions, kept, letters, about}")
    .action(async (folder: string, sources: string[], options: AssistArguments) => {
      const { assistCommand } = await import("./commands/code/assist.js");
      await assistCommand(folder, sources, options);
    });

  program
    .command("mcp")
    .description("let an assistant read a case and propose, over the Model Context Protocol; a person decides")
    .argument("[case]", "the case folder", ".")
    .option("--port <n>", "over HTTP on this machine, at this port (0: a free one); else over standard input and output")
    .option("--json", "with --port, print {url, token}")
    .action(async (folder: string, options: { port?: string; json?: boolean }) => {
      const port = options.port === undefined ? undefined : portOf(options.port);
      const { mcpCommand } = await import("./commands/serve/mcp.js");
      await mcpCommand(folder, { port, asJson: options.json ?? false });
    });

  program
    .command("diff")
    .description("say what a case says at one commit, or in one folder, but not in another: claims, codes, figures, findings")
    .argument("<before>", "a case folder, or a commit of git")
    .argument("[after]", "another; else the files as they are")
    .option("--case <dir>", "the case whose commits are meant", ".")
    .option("--json", "print {differs, found, gone}")
    .action(async (before: string, after: string | undefined, options: { case: string; json?: boolean }) => {
      const { diffCommand } = await import("./commands/ask/diff.js");
      await diffCommand(before, after, options.case, options.json ?? false);
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
        const { installMerge, mergeCommand } = await import("./commands/bring/merge.js");
        if (options.install) return installMerge(base ?? ".");
        if (base === undefined || ours === undefined || theirs === undefined)
          throw new UsageError(
            "amity merge takes three files, as git gives them: BASE OURS THEIRS. To let git ask: amity merge --install CASE",
          );
        ended(mergeCommand(base, ours, theirs, options.path ?? ours));
      },
    );

  program
    .command("lsp")
    .description("help an editor with the files of a case: what is wrong, what a name stands for, where it stands, how to mend it")
    .argument("[case]", "the case folder", ".")
    .option("--stdio", "over standard input and output (always so)")
    .action(async (folder: string) => {
      const { lspCommand } = await import("./commands/serve/lsp.js");
      await lspCommand(folder);
    });

  program
    .command("cite")
    .description("BibTeX for the data and methods that a case uses")
    .argument("[case]", "the case folder", ".")
    .option("--json", "print {bibtex}")
    .action(async (folder: string, options: { json?: boolean }) => {
      const { cite } = await import("./commands/ask/cite.js");
      const bibtex = await cite(folder);
      if (options.json) printJson({ bibtex });
      else print(bibtex);
    });

  program
    .command("export")
    .description("write the last build of a case for another program")
    .argument("<case>", "the case folder")
    .requiredOption(
      "--to <format>",
      "csv, parquet, graphml, gexf, geojson, csl-json, bibtex, ris, web-annotation, stix, docx, html, qdpx, qdc",
    )
    .option("--out <path>", "where to write; else dist/ of the case")
    .option("--json", "print {path, rows, losses}")
    .action(async (folder: string, options: { to: string; out?: string; json?: boolean }) => {
      const { exportCommand } = await import("./commands/ask/export.js");
      await exportCommand(folder, options.to, options.out, options.json ?? false);
    });

  for (const each of program.commands) each.exitOverride().showHelpAfterError(`(amity ${each.name()} --help says more)`);
  return program;
}

function portOf(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${given}: write a whole number from 0 to 65535.`);
  return port;
}

/** An option that may be given several times. */
function collect(value: string, before: readonly string[] | true = []): readonly string[] {
  return before === true ? [value] : [...before, value];
}
