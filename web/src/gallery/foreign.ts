type Tree = { [key: string]: string | Tree };

interface Texts {
  exact: Set<string>;
  /** Texts with something filled in. */
  filled: RegExp[];
}

/**
 * Which of the texts shown are in another language than they should be, or are keys that have no text.
 *
 * @param wanted all texts of the language that is shown, by key
 * @param other those of the other language
 */
export function foreign(shown: Iterable<string>, wanted: Tree, other: Tree): string[] {
  const [right, wrong] = [textsOf(wanted), textsOf(other, wanted)];
  const key = new RegExp(`^(${Object.keys(wanted).join('|')})(\\.[a-zA-Z_]+)+$`);
  const isWrong = (text: string) =>
    key.test(text) || (fits(text, wrong) && !fits(text, right) && /\p{L}{2}/u.test(text));
  return [...new Set([...shown].map((text) => text.trim().replace(/\s+/g, ' ')))].filter(isWrong);
}

function fits(text: string, { exact, filled }: Texts): boolean {
  return exact.has(text) || filled.some((pattern) => pattern.test(text));
}

function textsOf(tree: Tree, except?: Tree): Texts {
  const texts = leaves(tree, except);
  const filled = texts.filter(
    (text) => text.includes('{{') && /\p{L}{3}/u.test(text.replace(/{{\w+}}/g, '')),
  );
  return {
    exact: new Set(texts.filter((text) => !text.includes('{{'))),
    filled: filled.map(
      (text) =>
        new RegExp(
          `^${text
            .split(/{{\w+}}/)
            .map(escape)
            .join('.+')}$`,
          'u',
        ),
    ),
  };
}

/** All texts, without those that are the same in another tree. */
function leaves(tree: Tree, except: Tree = {}): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const there = except[key];
    if (typeof value !== 'string') return leaves(value, typeof there === 'object' ? there : {});
    return value === there ? [] : [value];
  });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
