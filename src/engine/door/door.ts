import { createHash } from "node:crypto";
import { EngineError } from "../engine.js";
import { type Asked, type House, leaveHouse, takeHouse } from "./house.js";
import {
  type AskOptions,
  type DoorAnswer,
  type DoorTable,
  type Fault,
  type Kind,
  type Looked,
  limits,
  type Reply,
  type Told,
} from "./limits.js";

/** A query that gave no answer: refused, failed, or beyond the limits. Says why in a sentence, and how to mend it. Exit code 3. */
export class QueryError extends EngineError {
  readonly kind: Kind;
  readonly mend: string;
  constructor({ kind, says }: Fault, query: string) {
    super("duckdb", query, says);
    this.message = says;
    this.kind = kind;
    this.mend = mends[kind];
  }
}

const mends: Readonly<Record<Kind, string>> = {
  refused: "Write one select over the tables of the case; docs/queries.md tells what it may call.",
  failed: "Try it with `amity query` and mend it.",
  time: "Narrow it: fewer rows, or a join on what two tables share.",
  memory: "Narrow it: fewer rows, fewer columns, or a join on what two tables share.",
  large: "Ask for less at once.",
};

/**
 * The one door for queries that a case or a client brings. They run in a process of their own, on a locked engine that knows the offered
 * tables and can reach nothing else; what they cost is bounded (`limits`), and a query that cannot be stopped ends with the process.
 */
export interface Door {
  /** The tables that queries may read from now on, and the names of those that they may not. */
  offer(tables: readonly DoorTable[], elsewhere: readonly string[]): void;
  /** Starts the process ahead of the first query. */
  warm(): void;
  /** Looks at queries without running them: what may run, and what is wrong with the others. */
  judge(queries: readonly string[]): Promise<(Looked | QueryError)[]>;
  /** The texts of trees that the parser made; null where one is none. */
  write(trees: readonly string[]): Promise<(string | null)[]>;
  /** The rows of one query; rejects with `QueryError`. */
  ask(query: string, options?: AskOptions): Promise<DoorAnswer>;
  /** Ends it, and what is being asked. */
  close(): void;
}

/** Queries that ran out of their limits in this process, by text and tables: they are not tried again. */
const hopeless = new Map<string, Fault>();

export function openDoor({ seconds }: { readonly seconds?: number } = {}): Door {
  let house: House | undefined;
  let offer: Omit<Extract<Told, { do: "offer" }>, "id" | "do"> = { tables: [], elsewhere: [] };
  let offered: object | undefined;
  let endless = 0;
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const tell = async (told: Asked): Promise<Reply> => {
    if (isClosed) throw new EngineError("duckdb", "", "the case was closed");
    for (let isAgain = false; ; isAgain = true) {
      if (!house?.isAlive()) {
        house = takeHouse();
        offered = undefined;
      }
      if (offered !== offer) {
        const reply = await house.tell({ do: "offer", ...offer });
        if ("fault" in reply && house.isAlive()) throw new EngineError("duckdb", "", reply.fault.says);
        if ("offered" in reply) offered = offer;
      }
      const reply = await house.tell(told);
      // A process that ended by itself may have been brought down by what was asked before.
      if (house.isAlive() || isAgain || isClosed || ("fault" in reply && reply.isLast)) return reply;
    }
  };
  const keyOf = (query: string, options: AskOptions) =>
    createHash("sha256")
      .update(JSON.stringify([query, options, offer.tables.map(({ file }) => file)]))
      .digest("hex");

  return {
    offer: (tables, elsewhere) => {
      if (JSON.stringify([tables, elsewhere]) !== JSON.stringify([offer.tables, offer.elsewhere])) offer = { tables, elsewhere };
    },
    warm: () => {
      house ??= takeHouse();
    },
    judge: (queries) =>
      queries.length === 0
        ? Promise.resolve([])
        : inTurn(async () => {
            const reply = await tell({ do: "judge", queries });
            if (!("judged" in reply)) throw new QueryError(faultIn(reply), queries[0] ?? "");
            return reply.judged.map((each, index) => ("kind" in each ? new QueryError(each, queries[index] ?? "") : each));
          }),
    write: (trees) =>
      inTurn(async () => {
        const reply = await tell({ do: "write", trees });
        return "written" in reply ? [...reply.written] : trees.map(() => null);
      }),
    ask: (query, asked = {}) =>
      inTurn(async () => {
        const options = seconds === undefined ? asked : { seconds, ...asked };
        const key = keyOf(query, options);
        const known = hopeless.get(key);
        if (known) throw new QueryError(known, query);
        if (endless >= limits.endless) throw new QueryError(untried, query);
        const reply = await tell({ do: "ask", query, options });
        if ("answer" in reply) return reply.answer;
        const fault = faultIn(reply);
        if (fault.kind === "time" || fault.kind === "memory") hopeless.set(key, fault);
        if (fault.kind === "time") endless += 1;
        throw new QueryError(fault, query);
      }),
    close: () => {
      isClosed = true;
      if (house) leaveHouse(house);
      house = undefined;
    },
  };
}

const untried: Fault = {
  kind: "time",
  says: `It was not tried: ${limits.endless} other queries of the case ran out of time. Mend those first.`,
};

function faultIn(reply: Reply): Fault {
  return "fault" in reply ? reply.fault : { kind: "failed", says: "The engine gave no answer." };
}
