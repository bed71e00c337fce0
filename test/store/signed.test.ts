import { anybody } from '../../lambda/store/dynamodb/credentials.ts';
import { signedClient } from '../../lambda/store/dynamodb/signed-client.ts';
import { openDatabase } from '../../simulator/database.ts';
import { conformance } from './conformance/index.ts';

conformance('the embedded database, asked by signed requests', async () => {
  const database = await openDatabase();
  const signed = signedClient({ region: 'local', endpoint: database.endpoint, credentials: () => anybody });
  return {
    client: database.client,
    signed,
    close: async () => {
      signed.destroy();
      await database.close();
    },
  };
});
