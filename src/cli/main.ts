import { Command, CommanderError } from "commander";
import { version } from "../version.js";
import { askCommands } from "./commands/ask.js";
import { bringCommands } from "./commands/bring.js";
import { codeCommands } from "./commands/code.js";
import { judgeCommands } from "./commands/judge.js";
import { serveCommands } from "./commands/serve.js";
import { codeOf, type Ends, exit, exitOf } from "./exit.js";

/** Runs one command line and returns its exit code. Answers go to standard output, messages and progress to standard error. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = exit.done;
  const program = commands({
    found: (problems) => {
      code = Math.max(code, codeOf(problems));
    },
    ended: (how) => {
      code = how;
    },
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? exit.done : exit.usage;
    return exitOf(cause, args.includes("--json"));
  }
}

function commands(ends: Ends): Command {
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

  bringCommands(program, ends);
  judgeCommands(program, ends);
  serveCommands(program);
  codeCommands(program, ends);
  askCommands(program, ends);

  for (const each of program.commands) each.exitOverride().showHelpAfterError(`(amity ${each.name()} --help says more)`);
  return program;
}
