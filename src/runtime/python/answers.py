"""What a call returned: its numbers, and its kind as the grader's words have it."""
import sys
from array import array as float_array

import arrays

NAN = float("nan")
# Types of other array libraries that NumPy can read; anything else's __array__ is not asked.
ARRAY_MODULES = {"torch", "jax", "jaxlib", "tensorflow", "cupy", "pandas", "xarray"}


# NumPy makes up the name each time it is asked.
_NAMES = {"d": "float64", "f": "float32"}


def type_name(value):
    kind = type(value)
    module = kind.__module__
    name = kind.__qualname__ if module in ("builtins", None) else "%s.%s" % (module, kind.__qualname__)
    dtype = getattr(value, "dtype", None) if _is_array(value) else None
    return (name if dtype is None else "%s %s" % (name, _NAMES.get(dtype.char, dtype)))[:200]


def _is_array(value):
    return issubclass(type(value), arrays.ndarray)


def _is_masked(value):
    """By name: newer NumPy only loads masked arrays for whoever asks for them, and it takes its time."""
    kinds = type(value).__mro__
    return kinds[0] is not arrays.ndarray and any(
        kind.__name__ == "MaskedArray" and kind.__module__ in ("numpy.ma", "numpy.ma.core") for kind in kinds
    )


def as_number(value):
    """The value as a float; NaN where it is no real number."""
    kind = type(value)
    if kind is float:
        return value
    if issubclass(kind, float):
        # Not float(value): a subclass may answer with something else.
        return float.__float__(value)
    if issubclass(kind, int):
        return _from_int(int.__int__(value))
    if issubclass(kind, (arrays.floating, arrays.integer, arrays.boolean)):
        return float(value)
    if issubclass(kind, arrays.generic):
        return NAN
    if _is_array(value) or _is_foreign_array(value):
        numbers_in = as_numbers(value)
        return numbers_in[0] if len(numbers_in) == 1 else NAN
    if kind.__module__ in ("decimal", "fractions"):
        try:
            return float(value)
        except (OverflowError, ValueError):
            return NAN
    return NAN


def _from_int(value):
    try:
        return float(value)
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")


def _is_foreign_array(value):
    root = str(type(value).__module__).partition(".")[0]
    return arrays.version is not None and root in ARRAY_MODULES and hasattr(value, "__array__")


def as_numbers(value):
    """All numbers of an array or nested list in C order, as array('d'); empty where there are none."""
    if type(value) is arrays.ndarray and value.dtype.char == "d" and value.dtype.isnative:
        # The usual case, for which a fork has little to touch.
        return float_array("d", value.tobytes())
    if _is_foreign_array(value):
        value = arrays.asarray(value.detach() if hasattr(value, "detach") else value)
    if _is_array(value):
        if _is_masked(value) and value.dtype.kind in "biuf":
            value = value.astype(arrays.float64).filled(NAN)
        plain = arrays.array(value, subok=False)
        if plain.dtype.kind in "biuf":
            with arrays.errstate(all="ignore"):
                return _from_bytes(plain.astype("<f8").tobytes())
        if plain.dtype.kind == "O":
            return float_array("d", [as_number(item) for item in plain.ravel().tolist()])
        return float_array("d", [NAN]) * plain.size
    if type(value) in (list, tuple):
        flat = float_array("d")
        _flatten(value, flat, 0)
        return flat
    return float_array("d")


def _flatten(items, into, depth):
    for item in items:
        if type(item) in (list, tuple) and depth < 32:
            _flatten(item, into, depth + 1)
        elif _is_array(item) and item.ndim:
            into.extend(as_numbers(item))
        else:
            into.append(as_number(item))


def _from_bytes(data):
    values = float_array("d")
    values.frombytes(data)
    if sys.byteorder == "big":
        values.byteswap()
    return values


def _list_shape(value):
    shape = []
    while type(value) in (list, tuple) and len(shape) < 32:
        shape.append(len(value))
        value = value[0] if value else None
    if _is_array(value):
        shape.extend(value.shape)
    return shape


def kind_of(value):
    """{kind, type, shape}, in the words of ReturnedKind in types.ts."""
    kind, shape = _kind(value)
    return {"kind": kind, "type": type_name(value), "shape": shape}


def _kind(value):
    kind = type(value)
    if value is None:
        return "none", None
    if kind is bool or issubclass(kind, arrays.boolean):
        return "boolean", None
    if _is_array(value):
        shape = list(value.shape)
        return {"c": "complex", "O": "object", "V": "object", "U": "text", "S": "text"}.get(
            value.dtype.kind, "array"
        ), shape
    if _is_foreign_array(value):
        return "array", [int(n) for n in getattr(value, "shape", ())]
    if issubclass(kind, (float, int)):
        return "number", None
    if issubclass(kind, (arrays.floating, arrays.integer)):
        return "number", None
    if issubclass(kind, complex) or issubclass(kind, arrays.complexfloating):
        return "complex", None
    if issubclass(kind, (str, bytes)):
        return "text", None
    if kind in (list, tuple):
        return "list", _list_shape(value)
    if kind.__name__ == "coroutine":
        return "promise", None
    if callable(value):
        return "function", None
    if kind.__module__ in ("decimal", "fractions"):
        return "number", None
    return "object", None


def spread(value, points):
    """One number a point of a call that took all points at once, as array('d').

    A single number stands for every point, as it would in arithmetic; an n-by-n result gives its
    diagonal; any other size gives NaN.
    """
    kind = type(value)
    if not (_is_array(value) or _is_foreign_array(value) or kind in (list, tuple)):
        return float_array("d", [as_number(value)]) * points
    values = as_numbers(value)
    if len(values) == points:
        return values
    if len(values) == 1 and not (kind in (list, tuple)):
        return values * points
    if len(values) == points * points and kind_of(value)["shape"] == [points, points]:
        return values[:: points + 1]
    return float_array("d", [NAN]) * points
