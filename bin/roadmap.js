#!/usr/bin/env node
'use strict'

// Starts the bundled command line. Compiling it takes longer than checking a small plan, so what V8 has compiled is kept
// beside the bundle after the first run with a version of Node, and taken from there afterwards. V8 looks only at the
// length of a source, and not at all at damage: what is kept bears the checksums of the source and of itself, and is thrown
// away where either differs. Where the folder cannot be written to, nothing is kept and everything works all the same.

const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { createRequire, wrap } = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

const dist = path.join(__dirname, '..', 'dist')
const requireFromDist = createRequire(path.join(dist, 'roadmap.cjs'))
const loaded = new Map()
const commands = ['check', 'deadline', 'explain', 'init', 'overdue', 'render', 'schema', 'status']
const command = commands.includes(process.argv[2]) ? process.argv[2] : 'other'
/** Bytes before the compiled code: the checksum of the source and that of the code. */
const head = 8

function load(name) {
  const known = loaded.get(name)
  if (known) return known.exports
  const filename = path.join(dist, name)
  const cacheFile = `${filename}.${process.version}-${process.arch}.${command}.cache`
  const source = readFileSync(filename)
  const sourceSum = crc32(source)
  const cachedData = kept(cacheFile, sourceSum)
  const script = new Script(wrap(source.latin1Slice()), { filename, cachedData })
  const module = { exports: {} }
  loaded.set(name, module)
  const requireHere = (id) => (id.startsWith('./') ? load(id.slice(2)) : requireFromDist(id))
  script.runInThisContext()(module.exports, requireHere, module, filename, dist)
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(cacheFile, sourceSum, script))
  return module.exports
}

function kept(file, sourceSum) {
  try {
    const bytes = readFileSync(file)
    const code = bytes.subarray(head)
    return bytes.readUInt32LE(0) === sourceSum && bytes.readUInt32LE(4) === crc32(code) ? code : undefined
  } catch {
    return undefined
  }
}

/** Kept at the end of the run, when the functions that a run needs have been compiled. */
function keep(file, sourceSum, script) {
  const beside = `${file}.${process.pid}`
  try {
    const code = script.createCachedData()
    const bytes = Buffer.alloc(head + code.length)
    bytes.writeUInt32LE(sourceSum, 0)
    bytes.writeUInt32LE(crc32(code), 4)
    code.copy(bytes, head)
    writeFileSync(beside, bytes)
    renameSync(beside, file)
  } catch {
    // A folder that cannot be written to, a full disk: the next start compiles again.
    rmSync(beside, { force: true })
  }
}

load('roadmap.cjs').start(path.join(__dirname, '..'))
