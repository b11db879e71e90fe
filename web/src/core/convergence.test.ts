// @vitest-environment node
import { test } from 'vitest';
import { Weather } from './testing/weather';

const RUNS = Number(process.env.TORV_RUNS ?? 200);
const FIRST_SEED = Number(process.env.TORV_SEED ?? 1);
const STEPS = 60;

async function run(seed: number): Promise<void> {
  const weather = new Weather(seed);
  await weather.begin();
  for (let i = 0; i < STEPS; i++) await weather.step();
  await weather.calm();
  weather.check(false);
  await weather.outage();
  weather.check(true);
}

test(
  `every client shows exactly the server's state after ${RUNS} stormy runs`,
  { timeout: 30_000 + RUNS * 100 },
  async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
      try {
        await run(seed);
      } catch (error) {
        console.error(`seed ${seed} fails; repeat it with TORV_SEED=${seed} TORV_RUNS=1`);
        throw error;
      }
    }
  },
);
