const TRIES = 3;
const AGAIN_MILLIS = 3_000;

/** Fetches a part of the program, and tries again before it gives up: a network that is lost for a moment must not show. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await load();
    } catch (error) {
      if (tries === TRIES) throw error;
      await new Promise((done) => setTimeout(done, AGAIN_MILLIS));
    }
  }
}
