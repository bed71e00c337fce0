import { screenNames } from '../../devices.ts';
import type { TalkSetting } from '../../wire.ts';
import type { TalkState } from '../use-talk.ts';

const screenWords: Readonly<Record<TalkSetting['screen'], string>> = {
  none: 'Echo, no screen',
  round: 'Echo Spot, round',
  small: 'Echo Show 5',
  medium: 'Echo Show 8',
  large: 'Echo Show 10',
  'extra-large': 'Echo Show 15',
  portrait: 'Echo Show 15, upright',
};

const hourAndMinute = /^(\d{2}):(\d{2})$/;

/** The instant of a time of day on the day the clock shows. */
function atTime(text: string, { at, zone }: { at: number; zone: string }): number | undefined {
  const [, hour, minute] = hourAndMinute.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  return (
    at +
    ((Number(hour) - Number(clockTime(at, zone).slice(0, 2))) * 60 +
      Number(minute) -
      Number(clockTime(at, zone).slice(3))) *
      60_000
  );
}

const clockTime = (at: number, zone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** Who speaks, where, when, and to which device. */
export function SettingBar({ talk }: { talk: TalkState }) {
  const { opening, setting, clock } = talk;
  if (!opening || !setting || !clock) return null;
  const pick = (change: Partial<TalkSetting>, at?: number) => void talk.change({ ...setting, ...change }, at);
  const now = { zone: clock.zone, at: clock.kind === 'still' ? clock.at : clock.at + (Date.now() - clock.heardAt) };
  const rep = opening.reps.find(({ id }) => id === setting.rep);
  return (
    <details class="setting">
      <summary>
        <span>
          You are <b>{rep?.name}</b>
        </span>{' '}
        <span class="small">
          {screenWords[setting.screen]} · {setting.locale} · {setting.zone.replaceAll('_', ' ')}
        </span>
      </summary>
      <div class="fields">
        <label>
          Device
          <select
            value={setting.screen}
            onChange={({ currentTarget }) => pick({ screen: currentTarget.value as TalkSetting['screen'] })}
          >
            {screenNames.map((name) => (
              <option key={name} value={name}>
                {screenWords[name]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Rep
          <select value={setting.rep} onChange={({ currentTarget }) => pick({ rep: currentTarget.value })}>
            {opening.reps.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          English of
          <select value={setting.locale} onChange={({ currentTarget }) => pick({ locale: currentTarget.value })}>
            {opening.locales.map((locale) => (
              <option key={locale}>{locale}</option>
            ))}
          </select>
        </label>
        <label>
          Time zone
          <select value={setting.zone} onChange={({ currentTarget }) => pick({ zone: currentTarget.value })}>
            {opening.zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </label>
        <label>
          Clock
          <input
            type="time"
            value={clockTime(now.at, now.zone)}
            onChange={({ currentTarget }) => {
              const at = atTime(currentTarget.value, now);
              if (at !== undefined) pick({}, at);
            }}
          />
        </label>
        <p class="small">A change opens a new session.</p>
      </div>
    </details>
  );
}
