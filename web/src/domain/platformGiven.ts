/** Only what was filled in: an emptied field is as if it had never been. */
export function worthSending(told: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ''))
}

/** The bytes of a picture in Base64, as the platform wants them. */
export async function pictureAsText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
