import { useCallback, useEffect, useState } from 'react';

export type Speed = 'slow' | 'usual' | 'fast';
/** How long one step is looked at, in ms. */
const holds: { [S in Speed]: number } = { slow: 2600, usual: 1300, fast: 650 };

export type Playback = {
  index: number;
  count: number;
  playing: boolean;
  speed: Speed;
  go: (index: number) => void;
  toggle: () => void;
  setSpeed: (speed: Speed) => void;
};

type Start = { from: number; playing: boolean };

/** Which of `count` steps is looked at. A new step at the end is gone to by whoever makes it. */
export function usePlayback(count: number, start: Start): Playback {
  const [index, setIndex] = useState(start.from);
  const [going, setGoing] = useState(start.playing);
  const [speed, setSpeed] = useState<Speed>('usual');
  const at = Math.max(0, Math.min(index, count - 1));
  // At the last step there is nothing to go on to.
  const playing = going && at < count - 1;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => setIndex(at + 1), holds[speed]);
    return () => clearTimeout(timer);
  }, [playing, at, speed]);
  const go = useCallback((to: number) => {
    setGoing(false);
    setIndex(Math.max(0, to));
  }, []);
  const toggle = useCallback(() => {
    if (!playing && at >= count - 1) setIndex(0);
    setGoing(!playing);
  }, [playing, at, count]);
  return { index: at, count, playing, speed, go, toggle, setSpeed };
}

const keys: Record<string, (playback: Playback) => void> = {
  ArrowRight: ({ go, index, count }) => go(Math.min(index + 1, count - 1)),
  ArrowLeft: ({ go, index }) => go(index - 1),
  Home: ({ go }) => go(0),
  End: ({ go, count }) => go(count - 1),
  ' ': ({ toggle }) => toggle(),
};

/** Answers whether the key was one that plays. */
export function onPlayKey(key: string, playback: Playback): boolean {
  const deed = keys[key];
  deed?.(playback);
  return deed !== undefined;
}
