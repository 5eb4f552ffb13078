import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** A claim that rests only on works that nobody here read: known through another source, or by their entry alone. */
export const unreadWorks: Rule = {
  code: "claim/unread",
  run: ({ claims, supports }) =>
    claims.flatMap((each) => {
      const pieces = supports.filter((one) => one.claim === each.id && one.stance !== "silent");
      const counted = pieces.filter((one) => one.aside === null);
      const named = pieces.filter((one) => one.reach === "none" && one.aside?.startsWith("nobody here read it"));
      const retold = counted.filter((one) => one.through !== null);
      if (retold.length < counted.length || (!retold.length && !named.length)) return [];
      const tellers = [...new Set(retold.map((one) => one.through as string))];
      const says = tellers.length
        ? `${each.id} rests on works that nobody here read: it is known only through ${tellers.join(", ")}, and counts as that one's word.`
        : `${each.id} names ${named.length === 1 ? "a work" : `${named.length} works`} that nobody here read; ${named.length === 1 ? "it counts" : "they count"} for nothing.`;
      const mend = "Add the document and quote its words, write a note once you have read it, or say in the report that it is told.";
      return [problem("claim/unread", { file: each.file, line: each.line, column: 1 }, says, mend)];
    }),
};
