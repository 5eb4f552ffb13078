import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Asked {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

/** A server on this machine that speaks the protocol of language models, and answers what it is told to. */
export async function model(answer: (words: string, body: Asked) => unknown) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      const one = JSON.parse(body) as Asked;
      asked.push(one);
      const given = answer(one.messages.map(({ content }) => content).join("\n\n"), one);
      const content = typeof given === "string" ? given : JSON.stringify(given);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    asked,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close: () => server.close(),
  };
}
