import { openDatabase } from '../../simulator/database.ts';
import { isLong } from '../counts.ts';
import { conformance } from './conformance/index.ts';

conformance('the embedded database', async () => {
  const { direct: signed, client, close } = await openDatabase();
  return { client, signed, close };
});

// Asked by the official client it is one of the databases of `npm run test:stores`.
if (isLong) conformance('the embedded database, asked by the official client', () => openDatabase());
