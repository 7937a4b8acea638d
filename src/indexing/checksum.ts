/** SHA-256 of a part, by the runtime's own Web Crypto: large indexes are hashed at every start. */

/** 64 lower-case hexadecimal digits. */
export async function checksum(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
