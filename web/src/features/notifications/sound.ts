const TONES = [
  { at: 0, hertz: 587.33 },
  { at: 0.11, hertz: 880 },
];
const SECONDS = 0.45;
const VOLUME = 0.06;

let context: AudioContext | undefined;

/** Two soft tones, made here. A browser in which nobody has pressed anything yet keeps silent. */
export function playSound(): void {
  if (!('AudioContext' in globalThis)) return;
  context ??= new AudioContext();
  const playing = context;
  void playing.resume().then(
    () => TONES.forEach((tone) => play(playing, tone)),
    () => undefined,
  );
}

function play(on: AudioContext, { at, hertz }: (typeof TONES)[number]): void {
  const start = on.currentTime + at;
  const tone = on.createOscillator();
  const volume = on.createGain();
  tone.type = 'sine';
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(VOLUME, start + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + SECONDS);
  tone.connect(volume).connect(on.destination);
  tone.start(start);
  tone.stop(start + SECONDS);
}
