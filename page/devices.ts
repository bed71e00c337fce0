import type { Viewport } from '../simulator/viewport.ts';

/** The screens a conversation can be held in front of; the first has none. */
export const screenNames = ['none', 'round', 'small', 'medium', 'large', 'extra-large', 'portrait'] as const;
export type ScreenName = (typeof screenNames)[number];

/** Sizes in pixels; `density` is how many make an inch, of which a document's units are a hundred and sixtieth. */
type Screen = { called: string; width: number; height: number; density: number; round?: true };

/** Echo devices by their screens, in the device's own pixels. */
export const screens: Readonly<Record<Exclude<ScreenName, 'none'>, Screen>> = {
  round: { called: 'Echo Spot', width: 480, height: 480, density: 160, round: true },
  small: { called: 'Echo Show 5', width: 960, height: 480, density: 160 },
  medium: { called: 'Echo Show 8', width: 1280, height: 800, density: 213 },
  large: { called: 'Echo Show 10', width: 1280, height: 800, density: 160 },
  'extra-large': { called: 'Echo Show 15', width: 1920, height: 1080, density: 160 },
  portrait: { called: 'Echo Show 15, upright', width: 1080, height: 1920, density: 160 },
};

/** What a device says of its screen; nothing of one that has none. */
export function viewportOf(name: ScreenName): Viewport | undefined {
  if (name === 'none') return undefined;
  const { width, height, density, round } = screens[name];
  return {
    experiences: [{ arcMinuteWidth: 246, arcMinuteHeight: 144, canRotate: false, canResize: false }],
    shape: round ? 'ROUND' : 'RECTANGLE',
    pixelWidth: width,
    pixelHeight: height,
    dpi: density,
    currentPixelWidth: width,
    currentPixelHeight: height,
    touch: ['SINGLE'],
  };
}
