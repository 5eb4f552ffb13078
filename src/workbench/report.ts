import type { ReportPage } from "../pages/page.js";
import { type OpenCase, reportOf } from "./opened/open-case.js";

/** The compiled report of the last build. */
export async function report(open: OpenCase): Promise<ReportPage> {
  return { report: reportOf(open) };
}
