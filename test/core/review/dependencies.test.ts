import assert from 'node:assert/strict';
import { packagesIn } from '../../../src/core/review/evidence/packages/packages-in.ts';
import { changeOf } from './diff.ts';
import { said } from './said.ts';

const names = (file: string, text: string): string[] => [...packagesIn(file, text)].map(([name, version]) => `${name} ${version}`.trim());

suite('packages of a manifest', () => {
  for (const [file, text, expected] of [
    ['package.json', '{"dependencies":{"a":"^1"},"devDependencies":{"b":"2"},"scripts":{"x":"y"}}', ['a ^1', 'b 2']],
    ['package.json', '{ broken', []],
    [
      'requirements.txt',
      '# all\nDjango>=4.2,<5 ; python_version > "3"\nrequests[socks]==2.1  # http\n-r base.txt\n\n',
      ['django >=4.2,<5', 'requests 2.1'],
    ],
    [
      'pyproject.toml',
      '[project]\nname = "x"\ndependencies = [\n  "httpx>=1",\n  "attrs; os_name == \'nt\' or x==\'y\'",\n]\n[project.optional-dependencies]\ndev = ["pytest>=8"]\n[tool.poetry.dependencies]\npython = "^3"\nflask = "^3.0"\n[tool.ruff]\nline = 1\n',
      ['httpx >=1', 'attrs', 'pytest >=8', 'flask ^3.0'],
    ],
    [
      'go.mod',
      'module x\n\ngo 1.22\n\nrequire (\n\tgithub.com/a/b v1.2.3\n\tgithub.com/c/d v0.1.0 // indirect\n)\nrequire golang.org/x/e v0.2.0\n',
      ['github.com/a/b v1.2.3', 'golang.org/x/e v0.2.0'],
    ],
    [
      'Cargo.toml',
      '[package]\nname = "x"\n[dependencies]\nserde = { version = "1.0", features = ["derive"] }\nrand = "0.8"\n[dependencies.tokio]\nversion = "1"\n[dev-dependencies]\nquick = "1"\n',
      ['serde 1.0', 'rand 0.8', 'tokio', 'version 1', 'quick 1'].filter((each) => each !== 'version 1'),
    ],
    [
      'pom.xml',
      '<dependencies><!-- <dependency><artifactId>no</artifactId></dependency> --><dependency><groupId>g</groupId><artifactId>a</artifactId><version>1</version></dependency></dependencies>',
      ['g:a 1'],
    ],
    [
      'build.gradle.kts',
      'dependencies {\n  implementation("g:a:1.0")\n  testImplementation(libs.junit)\n  // api("no:no:1")\n}\n',
      ['g:a 1.0'],
    ],
    ['build.gradle', "  implementation 'g:b:2'\n", ['g:b 2']],
    ['Gemfile', "source 'x'\ngem 'rails', '~> 7'\n# gem 'no'\ngem \"pg\"\n", ['rails ~> 7', 'pg']],
    ['composer.json', '{"require":{"php":">=8","a/b":"^1"}}', ['a/b ^1']],
    [
      'App.csproj',
      '<ItemGroup><PackageReference Include="A.B" Version="1.2" /><PackageReference Include="C"><Version>3</Version></PackageReference></ItemGroup>',
      ['A.B 1.2', 'C 3'],
    ],
  ] as const)
    test(`${file}: ${text.slice(0, 30).replace(/\s+/g, ' ')}`, () => assert.deepEqual(names(file, text), expected));

  test('is read in time, whatever it holds', () => {
    const start = performance.now();
    for (const file of ['package.json', 'requirements.txt', 'pyproject.toml', 'go.mod', 'pom.xml', 'build.gradle', 'Gemfile', 'a.csproj'])
      for (const piece of ['[', '<!--', '<dependency>', '"', ' ', '<PackageReference ', 'a=[', 'require (', '<exclusions>'])
        packagesIn(file, piece.repeat(50_000));
    assert.ok(performance.now() - start < 4000, `${performance.now() - start} ms`);
  });
});

suite('dependencies of a change', () => {
  test('are new, gone, or wanted in another version', () => {
    const change = changeOf('=== package.json\n@@ 3\n+    "b": "1",\n-    "c": "1"\n+    "a": "2"\n', {
      'package.json': { before: '{"dependencies":{"a":"1","c":"1"}}', after: '{"dependencies":{"b":"1","a":"2"}}' },
    });

    assert.deepEqual(said('dependencies', change), [
      '1 new dependency: b 1',
      '  package.json:3',
      '1 dependency in another version: a 1 → 2',
      '  package.json:4',
      '1 dependency less: c',
      '  package.json:3',
    ]);
  });

  test('are not guessed from half a comparison, nor read from lock files and fixtures', () => {
    const after = '{"dependencies":{"b":"1"}}';

    assert.deepEqual(said('dependencies', changeOf('=== package.json\n+x\n', { 'package.json': { after } })), []);
    assert.deepEqual(
      said('dependencies', changeOf('+++ test/fixtures/package.json\n+x\n', { 'test/fixtures/package.json': { after } })),
      [],
    );
    assert.deepEqual(said('dependencies', changeOf('+++ package.json\n+x\n', { 'package.json': { after } })), [
      '1 new dependency: b 1',
      '  package.json',
    ]);
  });
});
