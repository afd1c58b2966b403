// The npm package as somebody gets it: packed, unpacked, imported, type-checked.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { blocksOf, root } from "../setup.mjs";

const own = fileURLToPath(new URL("../", import.meta.url));
let project;
before(() => {
  project = mkdtempSync(join(tmpdir(), "standfirst-package-"));
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", project], { cwd: join(root, "web/wasm") });
  const installed = join(project, "node_modules/standfirst");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", join(project, readdirSync(project).find((name) => name.endsWith(".tgz"))), "-C", installed, "--strip-components", "1"]);
  writeFileSync(join(project, "package.json"), '{"type":"module"}');
});
after(() => rmSync(project, { recursive: true }));

test("holds what it needs and nothing else", () => {
  assert.deepEqual(readdirSync(join(project, "node_modules/standfirst")).sort(), ["LICENSE", "NOTICE", "README.md", "engine.js", "get-summary.js", "labels.js", "languages.js", "package.json", "standfirst.d.ts", "standfirst.js", "standfirst.wasm", "wasm_exec.js", "worker.js"]);
});

const TEXT = readFileSync(join(root, "testdata/agency_page.txt"), "utf8");

test("the examples of its README and of docs/browser.md run", () => {
  for (const file of ["web/wasm/README.md", "docs/browser.md"]) {
    const [code] = blocksOf(readFileSync(join(root, file), "utf8"), "js");
    const program = code.replace("./standfirst.js", "standfirst").replace(/^import[^\n]*\n/, (line) => `${line}const text = ${JSON.stringify(TEXT)};\n`);
    writeFileSync(join(project, "program.js"), program);
    const out = execFileSync(process.execPath, ["program.js"], { cwd: project, encoding: "utf8" });
    const first = out.split("\n")[0].replace(/^\* /, "");
    assert.ok(first.length > 40 && TEXT.replace(/\s+/g, " ").includes(first.slice(0, 60)), out);
  }
});

test("a program in TypeScript is checked", () => {
  cpSync(join(own, "types/sample.ts"), join(project, "sample.ts"));
  const tsc = join(own, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom", "--skipLibCheck", "false", "sample.ts"], { cwd: project, stdio: "inherit" });
});
