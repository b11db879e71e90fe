import { readdir, writeFile } from 'node:fs/promises';

const STYLE = `
  :root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }
  body { margin: 0; display: grid; grid-template-columns: 220px minmax(0, 1fr); }
  nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 12px; box-sizing: border-box; background: Field; }
  nav a { display: block; padding: 2px 0; color: inherit; }
  fieldset { border: 0; margin: 0 0 12px; padding: 0; }
  label { display: block; }
  main { padding: 12px 24px; }
  h2 { position: sticky; top: 0; margin: 24px 0 8px; padding: 4px 0; background: Canvas; font-size: 18px; }
  h3 { margin: 16px 0 4px; font-size: 14px; }
  figure { display: inline-block; margin: 0 12px 12px 0; vertical-align: top; }
  figure[hidden] { display: none; }
  img { height: 260px; border: 1px solid GrayText; background: Field; }
  figcaption { color: GrayText; font-size: 12px; }`;

/** Shows what is chosen; without JavaScript everything shows. */
const SCRIPT = `
  const chosen = (name) => [...document.querySelectorAll('input[name=' + name + ']:checked')].map((one) => one.value);
  const show = () => {
    const [widths, themes, langs] = ['width', 'theme', 'lang'].map(chosen);
    for (const one of document.querySelectorAll('figure')) {
      const { width, theme, lang } = one.dataset;
      one.hidden = !(widths.includes(width) && themes.includes(theme) && langs.includes(lang));
    }
  };
  addEventListener('change', show);
  addEventListener('DOMContentLoaded', show);`;

/**
 * Writes index.html into a folder of pictures: one folder a state, one file a look, as 1440-light-da.png.
 *
 * @param {string} folder ends with a slash
 * @param {string[]} states as group/state
 * @returns {Promise<number>} how many pictures it shows
 */
export async function writeContactSheet(folder, states) {
  const pictures = [];
  for (const state of states) {
    const files = await readdir(folder + state).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.png')).sort(byWidth)) {
      const [width, theme, lang] = file.replace('.png', '').split('-');
      pictures.push({ state, group: state.split('/')[0], file, width, theme, lang });
    }
  }
  const groups = grouped(pictures, (one) => one.group);
  const sections = [...groups].map(([group, those]) => {
    const shown = [...grouped(those, (one) => one.state)].map(
      ([state, looks]) => `<h3>${state}</h3><div>${looks.map(figure).join('')}</div>`,
    );
    return `<section><h2 id="${group}">${group}</h2>${shown.join('\n')}</section>`;
  });
  const choices = ['width', 'theme', 'lang'].map((name) => {
    const values = [...new Set(pictures.map((one) => one[name]))];
    const boxes = values.map(
      (value) => `<label><input type="checkbox" name="${name}" value="${value}" checked> ${value}</label>`,
    );
    return `<fieldset><legend>${name}</legend>${boxes.join('')}</fieldset>`;
  });
  const links = [...groups].map(([group, those]) => `<a href="#${group}">${group} (${those.length})</a>`);
  await writeFile(
    `${folder}index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every state of Torv</title><style>${STYLE}</style><script>${SCRIPT}</script>
<body><nav>${choices.join('')}${links.join('')}</nav><main>${sections.join('\n')}</main></body></html>`,
  );
  return pictures.length;
}

function figure({ state, file, width, theme, lang }) {
  const name = file.replace('.png', '');
  return `<figure data-width="${width}" data-theme="${theme}" data-lang="${lang}"><a href="${state}/${file}"><img loading="lazy" src="${state}/${file}" alt="${state}, ${name}"></a><figcaption>${name}</figcaption></figure>`;
}

function grouped(all, keyOf) {
  const groups = new Map();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** Widest first, then by name. */
function byWidth(one, other) {
  return parseInt(other) - parseInt(one) || one.localeCompare(other);
}
