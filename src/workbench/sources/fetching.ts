import { recipes } from "../../case/recipes.js";
import { addressOf, type Remote, remoteStates } from "../../case/remote.js";
import { fetchCase } from "../../fetch/fetch-case.js";
import { keysOf } from "../../fetch/keys.js";
import type { AwayFile, FetchState } from "../../pages/fetching.js";
import type { FetchBench } from "../../servers/api/fetching.js";
import type { OpenCase } from "../opened/open-case.js";

const idle: FetchState = { isRunning: false, progress: [], ended: null };

/** What remote.yaml lists and is not here, with what hangs on it; and one fetch at a time. The folder is followed, so that what came is built. */
export function fetchBench(
  folder: string,
  open: <T>(work: (open: OpenCase) => Promise<T>) => Promise<T>,
  options: Parameters<typeof fetchCase>[1] = {},
): FetchBench {
  let state = idle;
  let stop: AbortController | undefined;
  const run = async (files: readonly string[], accept: readonly string[], signal: AbortSignal) => {
    const progress = new Map<string, FetchState["progress"][number]>();
    try {
      const { fetched, problems } = await fetchCase(folder, { ...options, only: files, accept, signal }, (each) => {
        progress.set(each.file, each);
        state = { ...state, progress: [...progress.values()] };
      });
      const faults = problems.map(({ says, mend }) => `${says.charAt(0).toUpperCase()}${says.slice(1)} ${mend}`);
      state = { isRunning: false, progress: [], ended: { fetched: fetched.length, faults } };
    } catch (cause) {
      const says = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
      state = { isRunning: false, progress: [], ended: { fetched: 0, faults: [says] } };
    }
  };
  return {
    page: () => open(async (found) => ({ files: await awayFiles(found), state })),
    start: (files, accept) => {
      if (state.isRunning) return state;
      state = { isRunning: true, progress: [], ended: null };
      stop = new AbortController();
      void run(files, accept, stop.signal);
      return state;
    },
    stop: () => {
      stop?.abort();
      return state;
    },
  };
}

async function awayFiles({ case: caseFile, tables }: OpenCase): Promise<AwayFile[]> {
  const away = remoteStates(caseFile).filter(({ state }) => state === "away");
  if (!away.length) return [];
  const rows = await tables.rows<{ file: string; title: string; claim: string | null; says: string | null }>(
    `select distinct s.file, s.title, c.id as claim, c.says from source s
     left join claim_evidence e on e.source = s.id left join claim c on c.id = e.claim where s.format = 'away' order by s.file, c.id`,
  );
  return away.map(({ remote, index }) => {
    const of = rows.filter(({ file }) => file === remote.file);
    return {
      file: remote.file,
      title: of[0]?.title ?? datasetOf(remote) ?? remote.file,
      isData: remote.file.startsWith("events/"),
      bytes: remote.bytes ?? null,
      host: URL.canParse(addressOf(remote)) ? new URL(addressOf(remote)).host : addressOf(remote),
      licence: remote.licence,
      terms: remote.terms ?? null,
      byCommand: byCommand(remote),
      claims: of.flatMap(({ claim, says }) => (claim === null ? [] : [{ id: claim, says: says ?? claim }])),
      line: caseFile.at("remote", "remote", index, "file").line,
    };
  });
}

function byCommand(remote: Remote): AwayFile["byCommand"] {
  if (remote.table !== undefined) return "table";
  if (keysOf(remote).length > 0) return "key";
  return remote.recipe !== undefined && !recipes[remote.recipe].isWhole ? "many" : null;
}

/** The dataset and version that an entry is a release of. */
function datasetOf({ dataset, recipe, version }: Remote): string | undefined {
  const name = dataset ?? (recipe && recipes[recipe].dataset);
  return name && [name, version].filter(Boolean).join(" ");
}
