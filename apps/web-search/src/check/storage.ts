import type { Request } from 'express';
import type { StorageEngine } from 'multer';

/** Told of bytes before they are kept; throws where there is no room. */
export type Count = (bytes: number) => void;

/** Keeps the files of a form in memory, as far as there is room. */
export class CountedMemory implements StorageEngine {
  constructor(private readonly count: Count) {}

  _handleFile(
    _request: Request,
    file: Express.Multer.File,
    done: (error?: unknown, info?: Partial<Express.Multer.File>) => void,
  ): void {
    collect(file.stream, this.count).then(
      (buffer) => done(null, { buffer, size: buffer.length }),
      (error: unknown) => done(error),
    );
  }

  _removeFile(
    _request: Request,
    file: Express.Multer.File,
    done: (error: Error | null) => void,
  ): void {
    Reflect.deleteProperty(file, 'buffer');
    done(null);
  }
}

/** All of a stream. Throws what `count` throws. */
export async function collect(stream: AsyncIterable<Uint8Array>, count: Count): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) {
    count(chunk.length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
