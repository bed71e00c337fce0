// ask-sdk-test asks mocha for its globals; under jest they are already there, new ones for each file.
module.exports = {
  get it() {
    return globalThis.it;
  },
  get describe() {
    return globalThis.describe;
  },
  get before() {
    return globalThis.beforeAll;
  },
  get after() {
    return globalThis.afterAll;
  },
};
