import type { Viewport } from '../simulator/request.ts';

/** The screens a conversation can be held in front of; the first has none. */
export const screenNames = ['none', 'round', 'small', 'medium', 'large', 'portrait'] as const;
export type ScreenName = (typeof screenNames)[number];

type Screen = { called: string; width: number; height: number; round?: true };

/** Echo devices by their screens, in the device's own pixels. */
export const screens: Readonly<Record<Exclude<ScreenName, 'none'>, Screen>> = {
  round: { called: 'Echo Spot', width: 480, height: 480, round: true },
  small: { called: 'Echo Show 5', width: 960, height: 480 },
  medium: { called: 'Echo Show 8', width: 1280, height: 800 },
  large: { called: 'Echo Show 15', width: 1920, height: 1080 },
  portrait: { called: 'Echo Show 15, upright', width: 1080, height: 1920 },
};

/** What a device says of its screen; nothing of one that has none. */
export function viewportOf(name: ScreenName): Viewport | undefined {
  if (name === 'none') return undefined;
  const { width, height, round } = screens[name];
  return {
    experiences: [{ arcMinuteWidth: 246, arcMinuteHeight: 144, canRotate: false, canResize: false }],
    shape: round ? 'ROUND' : 'RECTANGLE',
    pixelWidth: width,
    pixelHeight: height,
    dpi: 160,
    currentPixelWidth: width,
    currentPixelHeight: height,
    touch: ['SINGLE'],
  };
}
