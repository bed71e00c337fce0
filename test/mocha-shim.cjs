// ask-sdk-test asks mocha for its globals; under jest they are already there.
module.exports = {
  it: globalThis.it,
  describe: globalThis.describe,
  before: globalThis.beforeAll,
  after: globalThis.afterAll,
};
