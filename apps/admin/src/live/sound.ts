import { remembered } from '../language/remembered';

const memory = remembered<'on' | 'off'>('bytorg.sound', (text) => (text === 'off' ? 'off' : 'on'));
export const soundIsOn = () => memory.read() === 'on';
export const setSound = (on: boolean) => memory.write(on ? 'on' : 'off');

let audio: AudioContext | undefined;

/** A shop door's bell: two struck notes with their overtones, made here so that no file has to be fetched. */
export function ring() {
  if (!soundIsOn()) return;
  audio ??= new AudioContext();
  // Browsers keep sound back until the page has been touched.
  void audio.resume().then(() => {
    strike(audio!, 1318.5, 0);
    strike(audio!, 1760, 0.17);
  });
}

function strike(context: AudioContext, frequency: number, after: number) {
  const start = context.currentTime + after;
  for (const [overtone, loudness, seconds] of [
    [1, 0.22, 1.4],
    [2.76, 0.07, 0.6],
    [5.4, 0.03, 0.25],
  ]) {
    const tone = context.createOscillator();
    const gain = context.createGain();
    tone.frequency.value = frequency * overtone;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(loudness, start + 0.008);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    tone.connect(gain).connect(context.destination);
    tone.start(start);
    tone.stop(start + seconds);
  }
}

/** Short and low: a scan that was not right. */
export function buzz() {
  if (!soundIsOn()) return;
  audio ??= new AudioContext();
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.type = 'triangle';
  tone.frequency.value = 140;
  gain.gain.setValueAtTime(0.2, audio.currentTime);
  gain.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.35);
  tone.connect(gain).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.35);
}
