const SHOWN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-family',
  'font-size',
];
const ENLARGED = 2;

/** The words of a page that is kept as a picture. */
export interface PageWords {
  head: string;
  parts: readonly (readonly [question: string, answer: string])[];
  foot: string;
  by: string;
}

/** The drawing as it looks now, as a PNG of twice its size. It is made here: nothing is asked of anybody. */
export async function pictureOf(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const { canvas, pen } = paper(drawing, width, height);
  pen.drawImage(await imageOf(drawing), 0, 0, width, height);
  return blobOf(canvas);
}

/** The same with its words: a page one can send to a newspaper. */
export async function pageOf(words: PageWords, drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const edge = width / 20;
  const family = getComputedStyle(drawing).fontFamily;
  const size = Math.min(16, width / 45);
  const looks = {
    head: `600 ${size * 2}px ${family}`,
    question: `600 ${size}px ${family}`,
    answer: `${size}px ${family}`,
    foot: `${size * 0.8}px ${family}`,
  };
  const wide = width + 2 * edge;
  const write = (pen: CanvasRenderingContext2D, isDrawn: boolean, tall = height) => {
    let y = edge;
    const lines = (text: string, font: string, each: number) => {
      pen.font = font;
      for (const line of wrapped(text, (some) => pen.measureText(some).width <= width)) {
        y += each;
        if (isDrawn) pen.fillText(line, edge, y);
      }
    };
    lines(words.by, looks.foot, size * 1.2);
    lines(words.head, looks.head, size * 2.6);
    for (const [question, answer] of words.parts) {
      y += size * 0.6;
      lines(question, looks.question, size * 1.4);
      lines(answer, looks.answer, size * 1.4);
    }
    const top = y + size;
    y = top + tall;
    lines(words.foot, looks.foot, size * 1.2);
    return { top, end: y + edge };
  };
  const probe = paper(drawing, 1, 1).pen;
  const { canvas, pen } = paper(drawing, wide, write(probe, false).end);
  pen.fillStyle = getComputedStyle(drawing).color;
  const { top } = write(pen, true);
  pen.drawImage(await imageOf(drawing), edge, top, width, height);
  return blobOf(canvas);
}

/** A sheet in the colour that lies behind the drawing, measured in the drawing's units. */
function paper(drawing: SVGSVGElement, width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width * ENLARGED;
  canvas.height = height * ENLARGED;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser cannot draw');
  pen.scale(ENLARGED, ENLARGED);
  pen.fillStyle = getComputedStyle(drawing).backgroundColor;
  pen.fillRect(0, 0, width, height);
  return { canvas, pen };
}

async function imageOf(drawing: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  [drawing, ...drawing.querySelectorAll('*')].forEach((one, i) => {
    const looks = getComputedStyle(one);
    for (const name of SHOWN) copies[i]?.setAttribute(name, looks.getPropertyValue(name));
    copies[i]?.removeAttribute('class');
  });
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * ENLARGED));
  copy.setAttribute('height', String(height * ENLARGED));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('there is no picture'))), 'image/png');
  });
}

/** Text in lines that fit, broken between words. */
export function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** Gives a file to whoever sits here. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
