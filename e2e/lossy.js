import { createServer, connect } from 'node:net';

/** A line that breaks connections and lets answers wait, between a browser and Torv: browsers lose no packets on request. */
export class LossyLine {
  /** The share of what is passed on that breaks its connection instead. */
  loss = 0;
  /** At most so many milliseconds each piece waits. */
  delay = 0;
  broken = 0;
  #isCut = false;
  #server;
  #open = new Set();

  /** @param {number} port where Torv listens */
  async start(port) {
    this.#server = createServer((near) => {
      if (this.#isCut) return void near.destroy();
      const far = connect(port, '127.0.0.1');
      this.#open.add(near);
      const end = () => {
        near.destroy();
        far.destroy();
        this.#open.delete(near);
      };
      for (const [from, to] of [
        [near, far],
        [far, near],
      ]) {
        from.on('error', end).on('close', end);
        from.on('data', (piece) => this.#pass(from, to, piece, end));
      }
    });
    await new Promise((done) => this.#server.listen(0, '127.0.0.1', done));
    this.address = `http://localhost:${this.#server.address().port}`;
    return this;
  }

  #pass(from, to, piece, end) {
    if (Math.random() < this.loss) {
      this.broken++;
      return end();
    }
    if (this.delay === 0) return void to.write(piece);
    from.pause();
    setTimeout(() => {
      if (to.writable) to.write(piece);
      from.resume();
    }, Math.random() * this.delay);
  }

  /** Everything that is open breaks, and nothing more comes through. */
  cut() {
    this.#isCut = true;
    this.#open.forEach((socket) => socket.destroy());
  }

  mend() {
    this.#isCut = false;
  }

  end() {
    this.#open.forEach((socket) => socket.destroy());
    this.#server?.close();
  }
}
