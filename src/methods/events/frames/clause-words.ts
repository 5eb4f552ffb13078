import table from "./packed/clause-words.js";
import { wordLists } from "./word-lists.js";

/** Words that decide who does what a clause tells, and whether it is done, by the names of tables/clause-words.txt. */
export const clauseWords = wordLists(table);
