import type { Command } from "commander";
import type { Ends } from "../exit.js";
import { print, printJson } from "../print.js";

/** The commands that ask a built case, and take things out of it. */
export function askCommands(program: Command, { found }: Ends): void {
  program.commandsGroup("Ask and take out:");

  program
    .command("query")
    .description("query the tables of a built case: one read-only select")
    .argument("<case>", "the case folder")
    .argument("<sql>", 'one select; amity query CASE "select * from tables" lists the tables')
    .option("--limit <n>", "rows at most", "10000")
    .option("--to <form>", "csv, json or arrow (a stream for R, Python and others)", "csv")
    .option("--json", "the same as --to json: {columns, rows}")
    .action(async (folder: string, sql: string, options: { limit: string; to: string; json?: boolean }) => {
      const { queryCommand } = await import("./ask/query.js");
      await queryCommand(folder, sql, Number(options.limit), options.json ? "json" : options.to);
    });

  program
    .command("actors")
    .description("list the names in event data that actors.yaml has no entry for, with a proposal for each")
    .argument("<case>", "the case folder")
    .option("--json", "print {names, all, placed, sides}")
    .action(async (folder: string, options: { json?: boolean }) => {
      const { actorsCommand } = await import("./ask/actors.js");
      await actorsCommand(folder, options.json ?? false);
    });

  program
    .command("origins")
    .description("find copies among texts: which share passages, which came first, which are one origin")
    .argument("[file]", "JSON lines {id, text, date?}, packed or not; - reads standard input", "-")
    .option("--json", "print {groups, pairs, maybe}")
    .action(async (file: string, options: { json?: boolean }) => {
      const { originsCommand } = await import("./ask/origins.js");
      found(await originsCommand(file, options.json ?? false));
    });

  program
    .command("diff")
    .description("say what a case says at one commit, or in one folder, but not in another: claims, codes, figures, findings")
    .argument("<before>", "a case folder, or a commit of git")
    .argument("[after]", "another; else the files as they are")
    .option("--case <dir>", "the case whose commits are meant", ".")
    .option("--json", "print {differs, found, gone}")
    .action(async (before: string, after: string | undefined, options: { case: string; json?: boolean }) => {
      const { diffCommand } = await import("./ask/diff.js");
      await diffCommand(before, after, options.case, options.json ?? false);
    });

  program
    .command("cite")
    .description("BibTeX for the data and methods that a case uses")
    .argument("[case]", "the case folder", ".")
    .option("--json", "print {bibtex}")
    .action(async (folder: string, options: { json?: boolean }) => {
      const { cite } = await import("./ask/cite.js");
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
      const { exportCommand } = await import("./ask/export.js");
      await exportCommand(folder, options.to, options.out, options.json ?? false);
    });
}
