/** Addresses of photos for as long as somebody stands here. */
export interface Photos {
  /** An address for an `<img>`, or null when there is no such photo. */
  address(mediaId: string): Promise<string | null>;
  /** Forgets every photo (K13). */
  clear(): void;
}

/** Photos over what keeps them. */
export function createPhotos(load: (mediaId: string) => Promise<Blob | null>): Photos {
  const addresses = new Map<string, Promise<string | null>>();

  async function open(mediaId: string): Promise<string | null> {
    const blob = await load(mediaId);
    return blob === null ? null : URL.createObjectURL(blob);
  }

  return {
    address(mediaId) {
      const known = addresses.get(mediaId) ?? open(mediaId);
      addresses.set(mediaId, known);
      return known;
    },
    clear() {
      for (const address of addresses.values())
        void address.then((url) => url !== null && URL.revokeObjectURL(url));
      addresses.clear();
    },
  };
}
