import type { Command } from "commander";
import type { Ends } from "../exit.js";
import type { AssistArguments } from "./code/assist.js";

/** The commands that code texts and compare coders. */
export function codeCommands(program: Command, { found }: Ends): void {
  program.commandsGroup("Code and compare coders:");

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
        const { learnCommand } = await import("./code/learn.js");
        await learnCommand(file === "-" ? "." : file, options.json ?? false);
        return;
      }
      const { codeCommand } = await import("./code/code.js");
      found(await codeCommand(file, options));
    });

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
      const { assistCommand } = await import("./code/assist.js");
      await assistCommand(folder, sources, options);
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
        const { agreeCommand } = await import("./code/agree.js");
        agreeCommand(files, options, found);
      },
    );
}
