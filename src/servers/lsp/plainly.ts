/** Words of the case in Markdown that an editor draws: nothing in them is a link, a picture or a tag, so that no editor asks another machine. */
export function plainly(words: string): string {
  const lines = words.split(/[\r\n]+/u).map((line) => line.trim().replace(/[!-/:-@[-`{-~]/gu, "\\$&"));
  return lines.join("\n\n");
}

/** Letters as they stand, in a block that nothing in them can end. */
export function asBlock(words: string, language: string): string {
  const longest = Math.max(2, ...[...words.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${words}\n${fence}`;
}
