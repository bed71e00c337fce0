import { openDatabase } from '../../simulator/database.ts';
import { isLong } from '../counts.ts';
import { conformance } from './conformance/index.ts';

conformance('the embedded database', async () => {
  const { direct: signed, client, close } = await openDatabase();
  return { client, signed, close };
});

conformance(
  'the embedded database, asked by the official client',
  () => openDatabase(),
  isLong ? 'all' : 'each request',
);
