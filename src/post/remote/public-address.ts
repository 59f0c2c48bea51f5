// An IP address → whether it belongs to the public internet. All that is not known to be public is refused: the home
// network, this machine, and what clouds tell their machines in confidence.
import { BlockList, isIPv4, isIPv6 } from "node:net"

/** Not public, of IPv4. */
const PRIVATE_4 =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"

/** Inside the public range of IPv6, but tunnels (which may lead to private addresses) and examples. */
const PRIVATE_6 = "2001::/23 2001:db8::/32 2002::/16 3fff::/20"

const privateRanges = blockList(PRIVATE_4, "ipv4")
const privateRanges6 = blockList(PRIVATE_6, "ipv6")
const publicRange6 = blockList("2000::/3", "ipv6")

function blockList(ranges: string, family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList()
  for (const range of ranges.split(" ")) {
    const [net = "", prefix] = range.split("/")
    list.addSubnet(net, Number(prefix), family)
  }
  return list
}

export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !privateRanges.check(address, "ipv4")
  return isIPv6(address) && publicRange6.check(address, "ipv6") && !privateRanges6.check(address, "ipv6")
}
