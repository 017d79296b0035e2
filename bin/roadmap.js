#!/usr/bin/env node
'use strict'

// Starts the bundled command line. Compiling it takes longer than checking a small plan, so what V8 has compiled is kept
// beside the bundle after the first run with a version of Node, and taken from there afterwards. V8 itself refuses a
// cache that is not its own; where the folder cannot be written to, nothing is kept and everything works all the same.

const { readFileSync, renameSync, writeFileSync } = require('node:fs')
const { createRequire, wrap } = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')

const dist = path.join(__dirname, '..', 'dist')
const requireFromDist = createRequire(path.join(dist, 'roadmap.cjs'))
const loaded = new Map()

function load(name) {
  const known = loaded.get(name)
  if (known) return known.exports
  const filename = path.join(dist, name)
  const cacheFile = `${filename}.${process.version}-${process.arch}.cache`
  const cachedData = read(cacheFile)
  const script = new Script(wrap(readFileSync(filename, 'latin1')), { filename, cachedData })
  const module = { exports: {} }
  loaded.set(name, module)
  const requireHere = (id) => (id.startsWith('./') ? load(id.slice(2)) : requireFromDist(id))
  script.runInThisContext()(module.exports, requireHere, module, filename, dist)
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(cacheFile, script))
  return module.exports
}

function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Kept at the end of the run, when the functions that a run needs have been compiled. */
function keep(file, script) {
  try {
    const beside = `${file}.${process.pid}`
    writeFileSync(beside, script.createCachedData())
    renameSync(beside, file)
  } catch {
    // A folder that cannot be written to: the next start compiles again.
  }
}

load('roadmap.cjs').start(path.join(__dirname, '..'))
