import { dirname, join } from "node:path";
import { type Asked, type House, housesFrom, startHouse } from "./house.js";
import type { Reply } from "./limits.js";

/** What a confined process says of the processes of its queries: it may start none, so that they are started for it, by their numbers. */
export type FromBorrower =
  | { readonly say: "start"; readonly house: number }
  | { readonly say: "end"; readonly house: number }
  | { readonly say: "ask"; readonly house: number; readonly id: number; readonly asked: Asked };

/** What such a process answered. */
export interface LentReply {
  readonly do: "answer";
  readonly id: number;
  readonly reply: Reply;
  readonly isAlive: boolean;
}

/** Keeps the processes of the queries of one confined process, which reach the tables of its case only. */
export function lendHouses(root: string, tell: (told: LentReply) => void) {
  const houses = new Map<number, House>();
  const ask = async (number: number, asked: Asked): Promise<Reply> => {
    const house = houses.get(number);
    if (!house || !isOwn(root, asked)) return { id: 0, fault: { kind: "failed", says: "A query may read the tables of its case only." } };
    return house.tell(asked);
  };
  return {
    hear: (said: FromBorrower) => {
      if (said.say === "start") houses.set(said.house, startHouse());
      else if (said.say === "end") {
        houses.get(said.house)?.end();
        houses.delete(said.house);
      } else
        void ask(said.house, said.asked).then((reply) =>
          tell({ do: "answer", id: said.id, reply, isAlive: houses.get(said.house)?.isAlive() ?? false }),
        );
    },
    end: () => {
      for (const each of houses.values()) each.end();
      houses.clear();
    },
  };
}

/** Whether tables that are offered lie in derived/ of the case. */
function isOwn(root: string, asked: Asked): boolean {
  return asked.do !== "offer" || asked.tables.every(({ file }) => file === null || dirname(file) === join(root, "derived"));
}

/** In the confined process: its queries go to processes that another keeps. Answers are handed to the function that is returned. */
export function borrowHouses(send: (said: FromBorrower) => void): (told: LentReply) => void {
  const waiting = new Map<number, (reply: Reply, isAlive: boolean) => void>();
  let next = 1;
  housesFrom(() => {
    const house = next++;
    let isAlive = true;
    let asked = 0;
    send({ say: "start", house });
    return {
      tell: (question) =>
        new Promise((resolve) => {
          const id = next++;
          asked += 1;
          waiting.set(id, (reply, isStillAlive) => {
            asked -= 1;
            isAlive &&= isStillAlive;
            resolve(reply);
          });
          send({ say: "ask", house, id, asked: question });
        }),
      isAlive: () => isAlive,
      isIdle: () => asked === 0,
      end: () => {
        isAlive = false;
        send({ say: "end", house });
      },
    };
  });
  return ({ id, reply, isAlive }) => {
    waiting.get(id)?.(reply, isAlive);
    waiting.delete(id);
  };
}
