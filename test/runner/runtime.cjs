const { Module, createRequire } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** The file that runs compiles what it is the first to need. */
let running;
const sourceMaps = new Map();

function compile(module, filename) {
  const { transformCache } = running;
  module._compile(transformCache.transform(filename), filename);
  const map = transformCache.getSourceMaps().get(filename);
  if (map) sourceMaps.set(filename, map);
}

const asIs = Module._extensions['.js'];
Module._extensions['.ts'] = compile;
Module._extensions['.js'] = (module, filename) =>
  (running?.isWrittenAsModule(filename) ? compile : asIs)(module, filename);

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...more) => resolve(running?.standsFor(request) ?? request, ...more);

/**
 * Loads modules by Node's own `require`, once for all files that run in the process itself; what jest runs on stays its own.
 * Files in a sandbox are loaded as jest loads them.
 */
module.exports = class extends Runtime {
  #isShared;
  #path;
  #modules;
  #names;

  constructor(config, environment, resolver, transformer, cache, coverage, path, globalConfig) {
    super(config, environment, resolver, transformer, cache, coverage, path, globalConfig);
    this.#isShared = environment.global === globalThis;
    if (!this.#isShared) return;
    this.#path = path;
    this.#modules = config.transform.map(([pattern]) => new RegExp(pattern));
    this.#names = config.moduleNameMapper.map(([pattern, file]) => [new RegExp(pattern), file]);
    // There is no context to compile what jest runs on in but the process's own.
    this.executor.compile = (code, filename) =>
      compileFunction(code, this.executor.injectedModuleParameters, { filename });
    // Whoever watches changes files that are loaded.
    if (globalConfig.watch || globalConfig.watchAll)
      for (const file of Object.keys(require.cache))
        if (!file.includes('/node_modules/')) Reflect.deleteProperty(require.cache, file);
    running = this;
  }

  isWrittenAsModule(filename) {
    return filename.includes('/node_modules/') && this.#modules.some((pattern) => pattern.test(filename));
  }

  standsFor(request) {
    return this.#names.find(([pattern]) => pattern.test(request))?.[1];
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (!this.#isShared || options?.isInternalModule)
      return super.requireModule(from, moduleName, options, isRequireActual);
    if (moduleName) return createRequire(from)(moduleName);
    if (from !== this.#path) return require(from);
    Object.assign(globalThis, { jest: this.jestGlobals.jestObjectFor(from) });
    Reflect.deleteProperty(require.cache, from);
    return require(from);
  }

  getSourceMaps() {
    return this.#isShared ? sourceMaps : super.getSourceMaps();
  }

  teardown() {
    super.teardown();
    if (!this.#isShared) return;
    // What a file holds goes with it.
    Reflect.deleteProperty(require.cache, this.#path);
    module.children = module.children.filter(({ id }) => id !== this.#path);
  }
};
