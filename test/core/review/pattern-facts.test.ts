import assert from 'node:assert/strict';
import { changeOf } from './diff.ts';
import { said, shippedFacts } from './said.ts';

suite('evidence by patterns', () => {
  test('finds new ways in, in many languages', () => {
    const change = changeOf(`=== src/api.ts
+router.get('/users/:id', show);
=== app/views.py
+@app.route("/login", methods=["POST"])
=== cmd/main.go
+	http.HandleFunc("/health", health)
=== src/main/java/UserController.java
+    @PostMapping("/users")
=== config/routes.rb
+  get '/about', to: 'pages#about'
=== Api/UsersController.cs
+    [HttpDelete("{id}")]
=== src/main.rs
+        .route("/metrics", get(metrics))
=== routes/web.php
+Route::post('/orders', [OrderController::class, 'store']);
`);

    assert.deepEqual(said('inputs', change), [
      '8 new ways in: /users/:id, /login, /health …',
      '  src/api.ts:1',
      '  app/views.py:1',
      '  cmd/main.go:1',
      '  src/main/java/UserController.java:1',
      '  config/routes.rb:1',
      '  Api/UsersController.cs:1',
      '  src/main.rs:1',
      '  routes/web.php:1',
    ]);
  });

  test('sees none in comments, tests, documents, generated code, or calls of others', () => {
    const lines = "+router.get('/users/:id', show);\n";

    assert.deepEqual(said('inputs', `=== src/api.ts\n+// router.get('/users', show);\n+/*\n+router.get('/users', show);\n+*/\n`), []);
    assert.deepEqual(said('inputs', `=== test/api.test.ts\n${lines}=== docs/api.md\n${lines}=== dist/api.js\n${lines}`), []);
    assert.deepEqual(said('inputs', "=== src/client.ts\n+axios.get('/users');\n+map.get('users');\n"), []);
    assert.deepEqual(said('inputs', '=== app/api.py\n+def f():\n+    """Say\n+    @app.route("/x")\n+    """\n'), []);
  });

  test('says nothing of what moved or was changed around', () => {
    assert.deepEqual(said('inputs', "=== a.ts\n-router.get('/users', show);\n=== b.ts\n+  router.get('/users', show);\n"), []);
    assert.deepEqual(said('inputs', "=== a.ts\n-router.get('/users', show);\n+router.get('/users', guard, show);\n"), []);
    assert.deepEqual(said('inputs', "=== a.ts\n-router.get('/users', show);\n+router.get('/people', show);\n"), [
      '1 new way in: /people',
      '  a.ts:1',
    ]);
  });

  test('keeps its key when lines move, and changes it with what was found', () => {
    const key = (written: string): string | undefined => shippedFacts(changeOf(written)).find(({ rule }) => rule === 'inputs')?.key;
    const first = key("=== a.ts\n+router.get('/users', show);\n");

    assert.ok(first);
    assert.equal(key("=== a.ts\n@@ 90\n+  router.get('/users', show);\n+// and more\n=== z.ts\n+one();\n"), first);
    assert.notEqual(key("=== a.ts\n+router.get('/people', show);\n"), first);
    assert.notEqual(key("=== a.ts\n+router.get('/users', show);\n+router.get('/people', show);\n"), first);
  });

  test('lists the first ten places and counts the others', () => {
    const fact = shippedFacts(changeOf(`=== a.ts\n${Array.from({ length: 14 }, (_, at) => `+router.get('/${at}', f);\n`).join('')}`)).find(
      ({ rule }) => rule === 'inputs',
    );

    assert.deepEqual([fact?.text, fact?.places.length, fact?.more], ['14 new ways in: /0, /1, /2 …', 10, 4]);
  });
});
