import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /^assets\/.*\.(js|css|svg)$/;

/** Lays the compressed form beside each file, so that the server has nothing to compute when it is asked for. */
export function compress(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    writeBundle({ dir = 'dist' }, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (!TEXT.test(name)) continue;
        const plain = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        writeFileSync(join(dir, `${name}.gz`), gzipSync(plain, { level: 9 }));
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(plain));
      }
    },
  };
}
