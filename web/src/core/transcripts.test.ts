// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Player, type Transcript } from './testing/transcript';

const FOLDER = fileURLToPath(new URL('../../../docs/protocol/examples/', import.meta.url));
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

test('there are transcripts', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(5);
});

test.each(FILES)('the client behaves as in %s', async (file) => {
  const transcript = JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Transcript;
  expect(transcript.title && transcript.about).toBeTruthy();
  await new Player().play(transcript);
});
