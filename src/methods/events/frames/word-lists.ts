/** Reads a packed table of word lists, `name: word word`: asking for a list that it lacks is an error. */
export function wordLists(table: string): (name: string) => ReadonlySet<string> {
  const lists = new Map(
    table
      .trim()
      .split("\n")
      .map((line) => {
        const [name = "", words = ""] = line.split(": ");
        return [name, new Set(words.split(" "))] as const;
      }),
  );
  return (name) => {
    const words = lists.get(name);
    if (!words) throw new Error(`The table has no list ${name}.`);
    return words;
  };
}
