import { activationNamed, derivativeNamed } from '../activation-names.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { TextSignId } from '../types.ts';
import { calledName, keyword } from './expression.ts';
import type { Call, FunctionView } from './function-view.ts';

const byName: readonly [TextSignId, RegExp][] = [
  ['matrix-product', /^(dot|matmul|vdot|inner|mm|bmm|einsum|tensordot)$/],
  ['reduces', /^(sum|nansum|fsum|mean|average|prod|norm|trace|any|all|reduce|median|std|var)$/],
  ['jacobian', /^(diag|diagflat|diagonal|diag_embed|outer|eye|identity|kron|jacobian)$/],
  [
    'rounds',
    /^(round|around|round_|rint|toFixed|toPrecision|fround|float16|float32|half|Float32Array)$/,
  ],
  [
    'uses-function',
    /^(tanh|cosh|sinh|sech|expit|sigmoid|logistic|atan|arctan|log|log1p|logaddexp|erf|sin|cos)$/,
  ],
  ['random', /^(rand|randn|randint|random|uniform|normal|time|perf_counter|now)$/],
];

/** What the calls of a function give away. */
export function addCallSigns(view: FunctionView): void {
  for (const call of view.calls) {
    const name = calledName(call.callee);
    for (const [id, pattern] of byName)
      if (pattern.test(name) && counts(id, call, view)) view.add(id, call.node, name);
    if (/^(max|min|amax|amin)$/.test(name) && isReduction(call))
      view.add('reduces', call.node, name);
    if (view.isExp(call.node)) view.add('uses-exp', call.node, name);
    addMathFunction(view, call);
    addActivationCall(view, call, name);
    addIntegerBuffer(view, call, name);
    addSinglePrecision(view, call, name);
    addRecursion(view, call);
  }
  for (const each of view.binaries)
    if (each.operator === '@') view.add('matrix-product', each.operatorNode);
}

function counts(id: TextSignId, call: Call, view: FunctionView): boolean {
  switch (id) {
    case 'random':
      return /(^|\.)(random|time|Date|performance|Math\.random)\b/.test(call.path);
    case 'uses-function':
      return (
        /^(np|numpy|math|Math|torch|tf|scipy|special|jnp|K)\./.test(call.path) ||
        view.modules.has(call.path)
      );
    // math.multiply of mathjs is a matrix product, np.multiply is not.
    default:
      return true;
  }
}

/** `np.max(z)` and `z.max()` reduce, `max(a, b)` does not. */
function isReduction(call: Call): boolean {
  return call.arguments.filter(each => each.type !== 'keyword_argument').length < 2;
}

const notFunctions = /^(pi|e|tau|inf|nan)$/;

function addMathFunction(view: FunctionView, call: Call): void {
  if (view.language !== 'python') return;
  const [root, second] = call.path.split('.');
  const module = view.modules.get(root ?? '');
  const isMath = module === 'math' || module === 'cmath';
  const name = second ?? root ?? '';
  if (isMath && !notFunctions.test(name)) view.add('math-function', call.callee, name);
}

function addActivationCall(view: FunctionView, call: Call, name: string): void {
  const first = call.arguments[0];
  if (!first) return;
  const isG = activationNamed(name) !== null;
  if (isG && view.mentionsParameter(first)) view.add('uses-g', call.node, name);
  const isOfG = view.holdsG(first);
  if (isOfG && (isG || derivativeNamed(name) !== null)) view.add('applied-twice', call.node, name);
}

const integerType =
  /^(int|bool|np\.u?int\d*|numpy\.u?int\d*|['"]u?int\d*['"]|torch\.(int|long)\d*)$/;
const singleType =
  /^((np|numpy|torch|jnp|tf)\.float(16|32)|np\.single|np\.half|['"]float(16|32)['"])$/;

function addIntegerBuffer(view: FunctionView, call: Call, name: string): void {
  const type = keyword(call, 'dtype') ?? (name === 'astype' ? call.arguments[0] : undefined);
  if (type) {
    if (integerType.test(type.text)) view.add('integer-buffer', call.node, name);
    return;
  }
  const first = call.arguments[0];
  if (/^(zeros|empty|ones|full)_like$/.test(name) && first && view.mentionsParameter(first))
    view.add('integer-buffer', call.node, name);
  if (
    /^(int|trunc|floor|parseInt|Int32Array)$/.test(name) &&
    first &&
    view.mentionsParameter(first)
  )
    view.add('integer-buffer', call.node, name);
}

function addSinglePrecision(view: FunctionView, call: Call, name: string): void {
  const type = keyword(call, 'dtype') ?? (name === 'astype' ? call.arguments[0] : undefined);
  if (type && singleType.test(type.text)) view.add('rounds', call.node, name);
}

/** A call of itself; through `self`, `cls`, `this` or its class for a method. */
function addRecursion(view: FunctionView, call: Call): void {
  const { found } = view;
  if (found.parameters.some(parameter => isFlag(parameter.name, found.defaults))) return;
  const own = found.name.split('.');
  const path = call.path.split('.');
  const isOwn =
    call.path === found.name ||
    (found.access.kind === 'method' &&
      /^(self|cls|this)$/.test(path[0] ?? '') &&
      path.at(-1) === own.at(-1));
  if (isOwn && !isInner(call.node, view)) view.add('recursion', call.node, path.at(-1));
}

function isFlag(name: string, defaults: Map<string, string>): boolean {
  return /^(false|true|0|1|none)$/i.test(defaults.get(name) ?? '');
}

/** A nested function's call is not its outer's. */
function isInner(node: SyntaxNode, view: FunctionView): boolean {
  const around = node.within(
    'function_definition',
    'lambda',
    'arrow_function',
    'function_expression',
  );
  return around !== null && around !== view.found.node && around.start > view.found.node.start;
}
