import { type ListTask, type SourceList, sourceListHere } from "./source-list.js";

/** A long sources.yaml, read or added to in a thread. */
export default function sourceListAside(task: ListTask): SourceList {
  return sourceListHere(task);
}
