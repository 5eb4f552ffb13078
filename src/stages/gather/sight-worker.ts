import type { Gathered } from "../../case/case.js";
import { look, type Sight } from "./look.js";

/** What a document tells at first sight, looked at in a thread. */
export default function sight({ folder, gathered }: { folder: string; gathered: Gathered }): Promise<Sight> {
  return look(folder, gathered);
}
