/** An id out of a name: lower case, with dashes. */
export function slug(name: string): string {
  const made = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._]+/gu, "-")
    .replace(/\p{M}/gu, "")
    .replace(/^[-._]+|(?<![-._])[-._]+$/gu, "");
  return made || "source";
}
