const { AsyncLocalStorage } = require('node:async_hooks');
const { ModuleMocker } = require('jest-mock');

/** What was entered in the file that runs. Jest enters a storage of its own in each file, and each promise pays for every one. */
const entered = new Set();
for (const enter of ['run', 'enterWith']) {
  const original = AsyncLocalStorage.prototype[enter];
  AsyncLocalStorage.prototype[enter] = function (...given) {
    entered.add(this);
    return original.apply(this, given);
  };
}

/**
 * Runs test files in the process itself, where what is loaded once stays loaded for the files that come after. Jest's own
 * environment gives each file a sandbox, in which all is loaded anew; `npm run test:apart` takes it, and so does a file
 * that says `@jest-environment node` at its head. A file leaves the globals, the console and the process's variables as it
 * found them.
 */
module.exports = class {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #found = {
    globals: new Set(Reflect.ownKeys(globalThis)),
    console: globalThis.console,
    exit: process.exit,
    exitCode: process.exitCode,
    variables: { ...process.env },
  };

  async setup() {}

  /** Each `expect` takes down where it is called; jest has it take down a hundred calls. */
  handleTestEvent({ name }) {
    if (name === 'run_start') Error.stackTraceLimit = 20;
  }

  async teardown() {
    for (const storage of entered) storage.disable();
    entered.clear();
    const { globals, console, exit, exitCode, variables } = this.#found;
    for (const name of Reflect.ownKeys(globalThis)) if (!globals.has(name)) Reflect.deleteProperty(globalThis, name);
    Object.assign(globalThis, { console });
    Object.assign(process, { exit, exitCode });
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
    Object.assign(process.env, variables);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }
};
