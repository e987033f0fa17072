// "Who may import whom" (shared/design/architecture.md), row by row. `$1` is what the first pair of brackets in `from`
// matched: "my own module" is said once for all modules. infra/test/import-rules.test.ts breaks each rule on purpose.

const BASE = 'people|privacy|sites';
const MODULES = '^api/src/modules';
/** Tests and seeds may look further than the code they are for. */
const TEST = '\\.test\\.tsx?$|/testing/|^[a-z]+/test/';

/** One rule: who never imports what. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    never(
      'no-circles',
      'A circle cannot be understood from either end; type-only ones neither.',
      {},
      { circular: true },
    ),
    never(
      'no-unresolved',
      'An import that does not resolve; addresses of files (`?url`) are the bundler’s to find.',
      {},
      { couldNotResolve: true, pathNot: '^(virtual:|@porchlight/)|\\?url$' },
    ),

    never(
      'schema-is-the-promise',
      'The schema imports nothing of ours.',
      { path: '^schema/' },
      { path: '^(api|kiosk|voice|infra)/' },
    ),
    never(
      'platform-has-no-domain',
      'api/platform: mechanisms without domain words.',
      { path: '^api/src/platform/', pathNot: TEST },
      { path: '^api/(src/(?!platform/)|migrations/|test/)' },
    ),
    never(
      'base-on-platform-only',
      'people, privacy and sites: who exists, what they agreed to, where. Among each other they use doors.',
      { path: `${MODULES}/(${BASE})/`, pathNot: TEST },
      { path: `${MODULES}/(?!(${BASE})/)` },
    ),
    never(
      'domain-modules-keep-apart',
      'A domain module uses platform and base, never another domain module.',
      {
        path: `${MODULES}/(?!(?:${BASE}|outreach|demonstration|pickup|health|roll-call)/)([^/]+)/`,
        pathNot: TEST,
      },
      { path: `${MODULES}/(?!(?:$1|${BASE})/)` },
    ),
    never(
      'some-stand-on-attendance',
      'Who collects, how children are and who was seen is said beside their day: through its door, never the other way round.',
      { path: `${MODULES}/(pickup|health|roll-call)/`, pathNot: TEST },
      { path: `${MODULES}/(?!(?:$1|attendance|${BASE})/)` },
    ),
    never(
      'through-the-door',
      'What others may import of a module is its door, <name>.module.ts.',
      { path: `${MODULES}/([^/]+)/`, pathNot: TEST },
      { path: `${MODULES}/(?!$1/)`, pathNot: '\\.module\\.ts$' },
    ),
    never(
      'only-app-knows-modules',
      'app.ts is the only file outside the modules that knows them.',
      { path: '^api/src/[^/]+\\.ts$', pathNot: `^api/src/app\\.ts$|${TEST}` },
      { path: '^api/src/modules/' },
    ),
    never(
      'api-stands-alone',
      'The api knows the contract, not who uses it or what starts it. Its tests may ask infra for a database.',
      { path: '^api/', pathNot: TEST },
      { path: '^(kiosk|voice|infra)/' },
    ),
    never(
      'api-tests-ask-for-a-database-only',
      'Of infra, a test of the api may use infra/test.',
      { path: '^api/' },
      { path: '^(kiosk|voice)/|^infra/(?!test/)' },
    ),

    never(
      'kiosk-speaks-the-contract',
      'The pages know the schema only.',
      { path: '^kiosk/' },
      { path: '^(api|voice|infra)/' },
    ),
    never(
      'voice-speaks-the-contract',
      'The phone line knows the schema only.',
      { path: '^voice/' },
      { path: '^(api|kiosk|infra)/' },
    ),
    never(
      'one-screen-one-decision',
      'A screen or page never imports another one.',
      { path: '^kiosk/src/(?:kiosk/screens|desk/pages)/([^/.]+)', pathNot: TEST },
      { path: '^kiosk/src/(?:kiosk/screens|desk/pages)/(?!$1)' },
    ),
    never(
      'kiosk-and-desk-keep-apart',
      'The kiosk page, the desk page and the phone page share ui, words, tokens and api only.',
      { path: '^kiosk/src/(kiosk|desk|phone|welcome|explore)/' },
      { path: '^kiosk/src/(?!$1/)(kiosk|desk|phone|welcome|explore)/' },
    ),
    never(
      'ui-is-looks-and-focus',
      'kiosk/ui imports tokens and words only.',
      { path: '^kiosk/src/ui/', pathNot: TEST },
      { path: '^kiosk/src/(?!(ui|tokens|words)/)' },
    ),

    never(
      'dialog-is-pure',
      'The dialog engine imports nothing of ours.',
      { path: '^voice/src/dialog/', pathNot: TEST },
      { path: '^(voice/src/(?!dialog/)|schema/)' },
    ),
    never(
      'flows-say-what-is-heard',
      'A flow uses dialog, actions and prompts.',
      { path: '^voice/src/flows/', pathNot: TEST },
      { path: '^voice/src/(?!(flows|dialog|actions|prompts)/)' },
    ),
    never(
      'line-and-speech-are-ports',
      'Adapters to the network and to voices never know a flow.',
      { path: '^voice/src/(line|speech)/' },
      { path: '^voice/src/(flows|actions)/' },
    ),

    never(
      'infra-starts-things',
      'infra imports no application code.',
      { path: '^infra/' },
      { path: '^(api|kiosk|voice)/' },
    ),
    never(
      'tests-are-not-imported',
      'Shipped code never imports a test.',
      { pathNot: TEST },
      { path: '\\.test\\.tsx?$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|generated)/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
