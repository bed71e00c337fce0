// The floor every figure is measured against: a bare handler, the official client unbundled, one GetItem.
const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb');

const client = new DynamoDBClient({
  endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB,
  region: process.env.AWS_REGION,
});

exports.handler = async (event) => {
  const Key = { pk: { S: `U#${event.session.user.userId}` }, sk: { S: 'PROFILE' } };
  const { Item } = await client.send(new GetItemCommand({ TableName: 'floor', Key }));
  const ask = 'What would you like to log?';
  return {
    version: '1.0',
    response: {
      outputSpeech: { type: 'SSML', ssml: `<speak>Welcome back ${Item.name.S}. ${ask}</speak>` },
      reprompt: { outputSpeech: { type: 'SSML', ssml: `<speak>${ask}</speak>` } },
      shouldEndSession: false,
    },
    sessionAttributes: { lastPrompt: 'log' },
  };
};
