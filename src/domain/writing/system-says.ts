/** Why a system refuses a file, by the code that it gives, and what a person can do. */
export const reasons: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ["the disk is full", "Make room on the disk, then do it again."],
  EDQUOT: ["your share of the disk is full", "Make room on the disk, then do it again."],
  EIO: ["the disk reports a fault", "Look after the disk; keep a copy of the case elsewhere, then do it again."],
  EMFILE: ["too many files are open", "Close other programs, then do it again."],
  ENFILE: ["too many files are open", "Close other programs, then do it again."],
  EACCES: ["you may not write there", "Change the rights of the file or folder, then do it again."],
  EPERM: ["you may not write there", "Change the rights of the file or folder, then do it again."],
  EROFS: ["the disk can only be read", "Copy the case to a disk that can be written to."],
  EFBIG: ["the file would be larger than this disk allows", "Make it smaller, or move the case to another disk."],
};

/** What the system says where it failed us and nobody told why; undefined for a fault of ours. Whether anything was written is not known. */
export function systemSays(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !("syscall" in cause)) return undefined;
  const [why, mend] = reasons[String((cause as { readonly code?: unknown }).code)] ?? [];
  if (why === undefined) return undefined;
  return `The system refused it: ${why}. ${mend?.replace(/,? then do it again\.$/u, ".")} Look whether what you did is there before you do it again.`;
}
