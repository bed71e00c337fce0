export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

/** The credentials Lambda puts into a function's environment. */
export function credentialsFrom(environment: NodeJS.ProcessEnv): Credentials {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = environment;
  if (!accessKeyId || !secretAccessKey) throw new Error('No AWS credentials in the environment');
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

/** What any DynamoDB on this machine accepts as credentials. */
export const anybody: Credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
