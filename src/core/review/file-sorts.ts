import type { FileSort } from '../kinds/evidence.ts';
import { byPath } from './by-path.ts';

/**
 * Names (`*` for anything but a slash), folders (`migrations/`), and names anywhere below a folder (`spec/*.rb`). The first sort that has the
 * path counts: a lock file is no configuration, a test no code, and a page in the documentation no migration.
 */
const table: readonly (readonly [FileSort, string])[] = [
  [
    'generated',
    `package-lock.json npm-shrinkwrap.json pnpm-lock.yaml bun.lockb go.sum go.work.sum Package.resolved packages.lock.json gradle.lockfile
     .terraform.lock.hcl *.lock *-lock.json
     *.min.js *.min.css *.min.mjs *.bundle.js *.js.map *.css.map *.generated.* *_generated.* *.gen.* *_gen.go zz_generated.* *.pb.go *.pb.cc *.pb.h
     *.pb.gw.go *_pb2.py *_pb2.pyi *_pb2_grpc.py *_pb.js *_pb.ts *_pb.d.ts *.g.dart *.freezed.dart *.g.cs *.designer.cs *.Designer.cs
     dist/ node_modules/ bower_components/ vendor/ vendored/ third_party/ __generated__/ generated/ Pods/ .yarn/ db/schema.rb db/structure.sql`,
  ],
  [
    'tests',
    `test/ tests/ __tests__/ __mocks__/ __snapshots__/ __fixtures__/ fixtures/ testdata/ test-data/ test_data/ testing/ e2e/ cypress/ playwright/ androidTest/
     integrationTest/ integration-test/ integration-tests/ integration_tests/ unit-tests/ acceptance-tests/ test-fixtures/ test_fixtures/
     *.Test/ *.Tests/ *.UnitTests/ *.IntegrationTests/ *Tests/*.swift *Tests/*.cs
     spec/*.rb spec/*.js spec/*.ts spec/*.yml spec/*.json spec/*.cr spec/*.php spec/*.coffee features/*.feature features/*.rb
     *_test.* *-test.* *.test.* *.tests.* *.spec.* *_spec.* *-spec.* *.cy.* *.e2e.* *_tests.* *_unittest.* test_*.py test-*.py test_*.c test_*.cpp test_*.sh
     conftest.py tests.py tests.rs test.rs test.js test.ts test.py test.sh *.snap *.bats *.feature *.t
     *Test.java *Tests.java *TestCase.java *IT.java *Test.kt *Tests.kt *Spec.kt *Test.scala *Tests.scala *Spec.scala *Suite.scala *Test.groovy *Spec.groovy
     *Test.cs *Tests.cs *Test.php *TestCase.php *Test.swift *Tests.swift *Spec.swift *Test.cpp *Test.cc *Tests.cpp *Test.m *Tests.m *Spec.hs *Test.hs`,
  ],
  [
    'schemas',
    `*.proto *.graphqls *.graphql *.gql *.avsc *.avdl *.thrift *.xsd *.wsdl *.fbs *.capnp *.smithy *.prisma *.schema.json *.schema.yaml *.schema.yml
     openapi*.yaml openapi*.yml openapi*.json swagger*.yaml swagger*.yml swagger*.json asyncapi*.yaml asyncapi*.yml asyncapi*.json
     *.openapi.yaml *.openapi.yml *.openapi.json *.asyncapi.yaml *.asyncapi.yml openapi/*.yaml openapi/*.yml openapi/*.json
     schemas/*.json schemas/*.yaml schemas/*.yml json-schema/*.json jsonschema/*.json`,
  ],
  [
    'docs',
    `docs/ doc/ documentation/ examples/ example/ samples/ *.md *.mdx *.mdc *.markdown *.rst *.adoc *.asciidoc *.org *.rdoc *.tex
     README* CHANGELOG* CHANGES* HISTORY* NEWS* LICENSE* LICENCE* NOTICE* COPYING* AUTHORS* CONTRIBUTORS* CONTRIBUTING* MAINTAINERS* SECURITY*`,
  ],
  [
    'migrations',
    `migrations/*.py migrations/*.js migrations/*.ts migrations/*.mjs migrations/*.cjs migrations/*.sql migrations/*.php migrations/*.cs migrations/*.go
     migrations/*.exs migrations/*.rb migrations/*.kt migrations/*.java migrations/*.yaml migrations/*.yml migrations/*.xml Migrations/*.cs
     migration/*.sql migration/V*.java migration/V*.kt db/migrate/ alembic/versions/ db/changelog/ liquibase/ flyway/*.sql V*__*.sql U*__*.sql R__*.sql
     *.migration.ts *.migration.js *.up.sql *.down.sql`,
  ],
  [
    'dependencies',
    `package.json requirements*.txt *-requirements.txt *_requirements.txt requirements/*.txt requirements/*.in requirements*.in pyproject.toml setup.py setup.cfg Pipfile
     environment.yml environment.yaml go.mod Cargo.toml pom.xml build.gradle build.gradle.kts libs.versions.toml Gemfile gems.rb *.gemspec composer.json
     *.csproj *.fsproj *.vbproj Directory.Packages.props packages.config Package.swift Podfile *.podspec mix.exs rebar.config pubspec.yaml deps.edn
     project.clj build.sbt *.cabal conanfile.txt conanfile.py vcpkg.json deno.json deno.jsonc`,
  ],
  [
    'config',
    `*.yml *.yaml *.toml *.ini *.cfg *.conf *.properties *.env .env* *.json *.json5 *.jsonc *.xml *.tf *.tfvars *.hcl *.nix *.plist *.bicep *.props
     *.targets *.sln *.bazel *.bzl *.mk *.cmake Dockerfile* *.Dockerfile *.dockerfile Containerfile Makefile makefile GNUmakefile CMakeLists.txt Jenkinsfile
     Procfile Vagrantfile Justfile justfile BUILD WORKSPACE CODEOWNERS .editorconfig .gitignore .gitattributes .dockerignore .npmrc .nvmrc .*rc
     .*rc.js .*rc.cjs *.config.js *.config.ts *.config.mjs *.config.cjs *.config.mts gradlew gradlew.bat mvnw mvnw.cmd .github/ .circleci/`,
  ],
  [
    'code',
    `*.ts *.tsx *.mts *.cts *.js *.jsx *.mjs *.cjs *.vue *.svelte *.astro *.coffee *.py *.pyi *.pyx *.go *.java *.kt *.kts *.scala *.sc *.groovy *.clj *.cljs *.cljc
     *.cs *.fs *.fsx *.vb *.cshtml *.razor *.rb *.rake *.erb *.haml *.slim *.php *.phtml *.rs *.swift *.m *.mm *.c *.h *.cc *.cpp *.cxx *.hpp *.hh *.hxx *.ex *.exs *.eex
     *.heex *.leex *.erl *.hrl *.dart *.lua *.pl *.pm *.r *.R *.jl *.hs *.ml *.mli *.elm *.zig *.nim *.cr *.d *.pas *.f90 *.cob *.sh *.bash *.zsh *.fish *.ps1 *.psm1 *.bat
     *.cmd *.sql *.psql *.plsql *.html *.htm *.css *.scss *.sass *.less *.jsp *.ejs *.hbs *.j2 *.jinja *.jinja2 *.twig *.tpl *.gotmpl *.sol *.cu *.glsl *.wgsl *.asm *.s
     Rakefile bin/* rakefile`,
  ],
];

const matchers = table.map(([sort, names]) => [sort, byPath(names)] as const);

/** What sort of file a path is of, by its name and folders; undefined for pictures and whatever else nobody reads as text. */
export function sortOf(path: string): FileSort | undefined {
  return matchers.find(([, matches]) => matches(path))?.[0];
}
