/**
 * Which addresses are fetched from: those of the public internet alone, so that no page, feed or redirect makes Onrecord
 * knock at the doors of the network it runs in. A name is looked up once for each connection, its addresses are checked,
 * and the connection is made to one of those checked: a name that changes its address in between gains nothing.
 */
import { lookup as systemLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

export interface Address {
  readonly address: string
  readonly family: number
}

/** Name → addresses. */
export type Resolve = (hostname: string) => Promise<readonly Address[]>
export type Allow = (address: string) => boolean

export const resolveByDns: Resolve = (hostname) => systemLookup(hostname, { all: true, verbatim: true })

/** Looks public, and is the host of the virtual machine itself: Azure's "WireServer", which hands out its secrets. */
const INSIDE_CLOUDS: ReadonlySet<string> = new Set(['168.63.129.16'])

/** Whether an address is one of the public internet: not private, loopback, link-local, shared, multicast or reserved. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast' && !INSIDE_CLOUDS.has(parsed.toString())
  if (parsed.isIPv4MappedAddress()) return isPublic(parsed.toIPv4Address().toString())
  // NAT64: on networks with IPv6 alone, the public IPv4 internet is reached under this prefix.
  if (parsed.range() === 'rfc6052') return isPublic(parsed.toByteArray().slice(12).join('.'))
  // All that was ever given out lies under 2000::/3; what else looks free, such as ::127.0.0.1, is old or unused.
  return parsed.range() === 'unicast' && parsed.toByteArray()[0] >> 5 === 1
}

export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED'
  readonly address: string

  constructor(address: string) {
    super(`${address} is not an address of the public internet`)
    this.address = address
  }
}

/** The address of a URL that names it by number, or null where it names a host. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) === 0 ? null : bare
}

/** What `net.connect` looks names up by: only allowed addresses come out of it. */
export function checkedLookup(resolve: Resolve, allow: Allow): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const allowed = addresses.filter(({ address }) => allow(address))
        if (allowed.length > 0) {
          if (options.all) callback(null, [...allowed])
          else callback(null, allowed[0].address, allowed[0].family)
          return
        }
        const refused: NodeJS.ErrnoException =
          addresses.length > 0
            ? new AddressRefused(addresses[0].address)
            : Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' })
        callback(refused, '', 0)
      },
      (error) => callback(error, '', 0),
    )
  }
}
