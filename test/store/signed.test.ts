import { anybody } from '../../lambda/store/dynamodb/credentials.ts';
import { signedClient } from '../../lambda/store/dynamodb/signed-client.ts';
import { openDatabase } from '../../simulator/database.ts';
import { isLong } from '../counts.ts';
import { conformance } from './conformance/index.ts';

const open = async () => {
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
};

// What the store makes of its requests is the same however they go; here it is the way they go.
conformance('the embedded database, asked by signed requests', open, isLong ? 'all' : 'each request');
