import { createHash } from "node:crypto"
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as pglite from "@electric-sql/pglite"
import type { TestProject } from "vitest/node"
import { findMigrations, migrate, openPostgres, pgliteBackend } from "#platform/db"

const sourceRoot = join(import.meta.dirname, "..")

/** Makes the migrated template that every test file starts from: a dump for the embedded database, a database on a server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const migrations = findMigrations(sourceRoot)
  const print = createHash("sha256")
    .update(migrations.map((m) => m.name + m.sha256).join())
    .digest("hex")
    .slice(0, 16)
  const server = process.env["TEST_DATABASE_URL"]
  if (server === undefined || server === "") {
    const file = join(tmpdir(), `mortise-template-${print}.tar`)
    if (!existsSync(file)) await dumpTemplate(file)
    project.provide("template", file)
    return async () => undefined
  }
  const name = `mortise_template_${print}_${process.pid}`
  await onServer(server, `create database ${name}`)
  const backend = openPostgres(withDatabase(server, name), 2)
  await migrate(backend, migrations)
  await backend.close()
  project.provide("template", name)
  return () => dropAll(server, name)
}

/** The template and what was made from it. */
async function dropAll(server: string, template: string): Promise<void> {
  const backend = openPostgres(server, 1)
  try {
    await backend.withSession(async (session) => {
      const { rows } = await session.query(
        "select format('drop database if exists %I with (force)', datname) as text from pg_database where starts_with(datname, $1)",
        [template],
      )
      for (const row of rows) await session.exec(String(Reflect.get(Object(row), "text")))
    })
  } finally {
    await backend.close()
  }
}

async function dumpTemplate(file: string): Promise<void> {
  const db = await pglite.PGlite.create()
  await migrate(pgliteBackend(db, pglite), findMigrations(sourceRoot))
  const dump = await db.dumpDataDir("none")
  await db.close()
  mkdirSync(tmpdir(), { recursive: true })
  const partial = `${file}.${process.pid}`
  writeFileSync(partial, Buffer.from(await dump.arrayBuffer()))
  renameSync(partial, file)
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

/** Runs one statement on the server's own database. */
export async function onServer(url: string, statement: string): Promise<void> {
  const backend = openPostgres(url, 1)
  try {
    await backend.withSession((session) => session.exec(statement))
  } finally {
    await backend.close()
  }
}

declare module "vitest" {
  export interface ProvidedContext {
    template: string
  }
}
