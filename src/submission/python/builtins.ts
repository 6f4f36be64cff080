/** Names that Python has without any import. */
export const builtins: ReadonlySet<string> = new Set(
  (
    'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile ' +
    'complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals ' +
    'hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min ' +
    'next object oct open ord pow print property range repr reversed round set setattr slice sorted ' +
    'staticmethod str sum super tuple type vars zip __import__ __name__ __file__ __doc__ __builtins__ ' +
    'ArithmeticError AssertionError AttributeError BaseException Exception FloatingPointError ImportError ' +
    'IndexError KeyError LookupError MemoryError ModuleNotFoundError NameError NotImplemented ' +
    'NotImplementedError OSError OverflowError RecursionError RuntimeError RuntimeWarning StopIteration ' +
    'SyntaxError TypeError UserWarning ValueError Warning ZeroDivisionError Ellipsis'
  ).split(' '),
);

const numericNames = new Set(
  (
    'exp expm1 log log1p log2 log10 sqrt sin cos tan sinh cosh tanh arctan atan asinh acosh atanh arctanh ' +
    'pi e inf nan erf power square abs fabs absolute maximum minimum where array asarray ndarray zeros ' +
    'zeros_like ones ones_like full_like dot matmul multiply divide subtract add vectorize clip sign ' +
    'reciprocal negative float64 expit logaddexp isnan isinf linspace arange'
  ).split(' '),
);

const numericModule =
  /^(math|cmath|numpy|numpy\..*|pylab|matplotlib\.pylab|scipy|scipy\..*|torch|jax\..*|sympy|mpmath|autograd\..*|cupy|tensorflow.*|numba)$/;

/** Whether `from MODULE import *` may be what brings a name: `exp` comes from no tkinter. */
export function starMayBring(module: string, name: string): boolean {
  return module.startsWith('.') || !numericNames.has(name) || numericModule.test(module);
}
