import type { Exported } from "../exported.js";
import type { ReportGiven } from "./given.js";
import { reportDocx } from "./report-docx.js";

/** A document made in a thread: drawing its pictures takes a second or two. */
export default function work(given: ReportGiven): Promise<Exported> {
  return reportDocx(given);
}
