/** A name in the forms in which it may stand elsewhere: “TTP: Tehreek-i-Taliban Pakistan” goes by both its halves; a bracket behind a name, and days, are left out. */
export function nameParts(name: string): string[] {
  const bare = name
    .replace(/\([^()]{0,120}\)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const halves = bare.split(": ");
  return [...new Set([name, bare, ...(halves.length === 2 ? halves.map((each) => each.trim()) : [])])].filter((each) => each.length > 1);
}
