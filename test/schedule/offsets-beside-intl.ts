// Run in a process of its own, where the environment is the process's: prints where quick offsets and those of `Intl` differ.
import { DateTime, IANAZone } from 'luxon';
import { quickOffsets } from '../../lambda/schedule/offsets-of-zones.ts';

const zones = [
  ...Intl.supportedValuesOf('timeZone'),
  'Europe/Kyiv',
  'US/Pacific',
  'america/new_york',
  'Etc/GMT+5',
  'EST5EDT',
  'UTC',
];
const never = ['Fantasia/Castle', 'Foo/Bar5', 'America/Gotham', '', 'Sport~~blorp', 'EST5EDT,M3.2.0,M11.1.0'];
const instants = [
  ...[0, 1960, 1972, 1973].map((year) => Date.UTC(year, 5)),
  ...Array.from({ length: 24 }, (_, month) => Date.UTC(2026, month, 1, 0, 59)),
  // Minutes around the changes of clocks.
  ...['2026-03-08T06:59Z', '2026-03-08T07:00Z', '2026-11-01T05:59Z', '2026-11-01T06:00Z', '2026-03-29T01:00Z'].map(
    (at) => Date.parse(at),
  ),
];
const told = () => [
  ...zones.flatMap((zone) => instants.map((at) => `${zone} ${at} ${new IANAZone(zone).offset(at)}`)),
  ...[...zones, ...never].map((zone) => `${zone} ${IANAZone.isValidZone(zone)}`),
  DateTime.fromMillis(0, { zone: 'Asia/Kathmandu' }).toLocaleString(DateTime.DATETIME_FULL),
];
const own = [process.env.TZ, new Date(0).getTimezoneOffset()].join();
const byIntl = told();
const isQuick = quickOffsets('en-US');
const quick = [told(), told()];
const different = quick.flatMap((lines) => lines.filter((line, at) => line !== byIntl[at]));
const isLeft = own === [process.env.TZ, new Date(0).getTimezoneOffset()].join();
console.log(JSON.stringify({ isQuick, isLeft, compared: byIntl.length, different: different.slice(0, 20) }));
