import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** Addresses that lead into this machine or the network that it stands in, and none that the world uses (IANA special-purpose registries). */
const within = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  within.addSubnet(net, prefix, "ipv4");
/** Of IPv6, what is outside of the unicast addresses of the world (2000::/3), and those in them that carry or are an address of the kinds above. */
const world = new BlockList();
world.addSubnet("2000::", 3, "ipv6");
for (const [net, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  within.addSubnet(net, prefix, "ipv6");

/** Whether an IP address leads into this machine or its own network; true for what is no address of the world. */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped) return isInside(mapped);
  if (isIP(address) === 4) return within.check(address, "ipv4");
  return isIP(address) !== 6 || !world.check(address, "ipv6") || within.check(address, "ipv6");
}

/** Whether a host is this machine by its very name, so that what is sent to it meets no network. */
export function isOfThisMachine(host: string): boolean {
  return /^127(?:\.\d{1,3}){3}$/u.test(host) || host === "[::1]" || host === "localhost";
}

export interface Named {
  readonly address: string;
  readonly family: 4 | 6;
}

/** The addresses of a host. The connection is made to one of these and to none that a second look-up would give. */
export async function addressesOf(host: string): Promise<readonly Named[]> {
  const bare = host.replace(/^\[|\]$/gu, "");
  const family = isIP(bare);
  if (family) return [{ address: bare, family: family as 4 | 6 }];
  return (await lookup(bare, { all: true, verbatim: true })) as Named[];
}
