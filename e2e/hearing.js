import { until } from './lib.js';

const STATES = ['checked', 'pressed', 'expanded', 'selected', 'disabled', 'invalid'];

/** What a screen reader is told: the browser's accessibility tree and nothing else, moved about in by keys alone. */
export class Hearing {
  #page;
  #session;

  static async of(page) {
    const hearing = new Hearing();
    hearing.#page = page;
    hearing.#session = await page.context().newCDPSession(page);
    await hearing.#session.send('Accessibility.enable');
    return hearing;
  }

  /** Whatever has the focus: its role, name, value and states, and what is active in it, as in a list that a field opens. */
  async focused() {
    const { result } = await this.#session.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const node = await this.#nodeOf({ objectId: result.objectId });
    const active = node.properties?.find(({ name }) => name === 'activedescendant')?.value.relatedNodes?.[0];
    const told = tell(node);
    return active
      ? { ...told, active: tell(await this.#nodeOf({ backendNodeId: active.backendDOMNodeId })) }
      : told;
  }

  /** Waits until the focus is on this, and answers with everything that is told of it. */
  async expect(role, name) {
    let told;
    await until(
      async () => {
        told = await this.focused();
        return told.role === role && fits(told.name, name);
      },
      `the focus is on the ${role} ${name}`,
      8_000,
    ).catch((error) => {
      throw new Error(`${error.message}; it is on ${JSON.stringify(told)}`);
    });
    return told;
  }

  /** Presses a key until the focus is on this. */
  async reach(role, name, key = 'Tab', most = 120) {
    const passed = [];
    for (let presses = 0; presses <= most; presses++) {
      const told = await this.focused();
      if (told.role === role && fits(told.name, name)) return told;
      passed.push(`${told.role} ${told.name}`);
      await this.#page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead to the ${role} ${name}: ${passed.slice(0, 40).join(' → ')}`);
  }

  /** Waits until this is anywhere on the page. */
  knows(role, name) {
    return until(async () => {
      const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
      return nodes.map(tell).some((told) => told.role === role && fits(told.name, name));
    }, `there is a ${role} ${name}`);
  }

  /** Waits until a polite region speaks. */
  spoken(text) {
    return until(async () => {
      const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
      const live = nodes.filter(({ properties }) =>
        properties?.some(({ name, value }) => name === 'live' && value.value === 'polite'),
      );
      return live.map((node) => wordsIn(node, nodes)).find((words) => fits(words, text));
    }, `it is said: ${text}`);
  }

  async #nodeOf(which) {
    const { nodes } = await this.#session.send('Accessibility.getPartialAXTree', {
      ...which,
      fetchRelatives: false,
    });
    return nodes[0];
  }
}

function tell({ role, name, value, properties = [] }) {
  const states = properties
    .filter((one) => STATES.includes(one.name))
    .map((one) => [one.name, one.value.value]);
  return { role: role?.value, name: name?.value ?? '', value: value?.value, ...Object.fromEntries(states) };
}

function fits(name, wanted) {
  return wanted instanceof RegExp ? wanted.test(name) : name === wanted;
}

function wordsIn(node, nodes) {
  const children = (node.childIds ?? []).map((id) => nodes.find((one) => one.nodeId === id)).filter(Boolean);
  if (node.role?.value === 'StaticText') return node.name?.value ?? '';
  return children.map((child) => wordsIn(child, nodes)).join('');
}
