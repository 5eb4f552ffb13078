import type { Command } from "commander";
import type { Ends } from "../exit.js";
import type { AuditOptions } from "./judge/audit.js";

/** The commands that build and check: a case, a manuscript, this machine. */
export function judgeCommands(program: Command, { found, ended }: Ends): void {
  program.commandsGroup("Build and check:");

  program
    .command("build")
    .description("run what is stale: read, import, code, cross-reference, relate, report")
    .argument("[case]", "the case folder", ".")
    .option("--force", "make everything again")
    .option("--strict", "stop at the first stage with an error")
    .option("--json", "print the run's manifest")
    .option("--engine <address>", "fill the tables that add up all events on a Trino: trino://user@host:8080/catalog/schema")
    .action(async (folder: string, options: { force?: boolean; strict?: boolean; json?: boolean; engine?: string }) => {
      const { confinedCommand } = await import("../builder/command.js");
      const { secretOf } = await import("../../engine/trino/client.js");
      await (await import("./bring/library-first.js")).libraryFirst(folder);
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
      const { confinedCommand } = await import("../builder/command.js");
      await (await import("./bring/library-first.js")).libraryFirst(folder);
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
      const { auditCommand } = await import("./judge/audit.js");
      found(await auditCommand(file, options));
    });

  program
    .command("doctor")
    .description("say what this machine has and lacks, and what to do about it")
    .argument("[case]", "a case folder, to look at as well")
    .option("--json", "print {version, findings}")
    .action(async (folder: string | undefined, options: { json?: boolean }) => {
      const { doctorCommand } = await import("./judge/doctor.js");
      found(await doctorCommand(folder, options));
    });
}
