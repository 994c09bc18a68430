/** Sees each frame before it is sent and may hold it back. */
export interface Outgoing {
  readonly connected: () => void;
  readonly sends: (frame: Uint8Array) => boolean;
}

/** A WebSocket class for the stock provider that lets every outgoing frame be counted first. */
export function countingSocket(Base: typeof WebSocket, outgoing: Outgoing): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      outgoing.connected();
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      if (data instanceof Uint8Array && !outgoing.sends(data)) return;
      super.send(data as ArrayBufferView<ArrayBuffer>);
    }
  };
}
