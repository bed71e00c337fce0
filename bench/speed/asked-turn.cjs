// A turn of ours as a bench asks it: never the same request twice, and about one lead after the other.

/** Says which request it is, and about whom, where whoever is talked about is to change: then nothing is remembered of the one before. */
function asked(request, turn, lead) {
  request.request.requestId = `${request.request.requestId}.${process.pid}.${turn}`;
  const { attributes } = request.session;
  if (lead === undefined || !attributes?.lead) return request;
  request.session.attributes = { ...attributes, lead };
  for (const kept of ['pending', 'topic', 'call', 'expected']) delete request.session.attributes[kept];
  return request;
}

/** Nothing is measured of a turn that broke off. */
function mustBeGood(answer) {
  const said = answer.response.outputSpeech?.ssml ?? '';
  if (said === '' || /not linked|went wrong|couldn't reach|did not get/i.test(said))
    throw new Error(`A bad answer: ${said}`);
}

/** The one in the middle of some times. */
const middle = ({ ms }) => [...ms].sort((a, b) => a - b)[Math.floor(ms.length / 2)];

module.exports = { asked, mustBeGood, middle };
