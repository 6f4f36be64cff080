"""NumPy, or what stands in for it where it is not. Bound once: a submission may replace what NumPy holds."""


class _Nothing:
    """No value is of this class."""


version = None
ndarray = floating = integer = boolean = complexfloating = generic = _Nothing


def load():
    """Part of getting ready, so that no check waits for it."""
    global version, ndarray, floating, integer, boolean, complexfloating, generic
    global array, asarray, full, errstate, float32, float64, int64
    try:
        import numpy
    except BaseException:
        return
    version = str(numpy.__version__)
    ndarray, generic = numpy.ndarray, numpy.generic
    floating, integer, complexfloating = numpy.floating, numpy.integer, numpy.complexfloating
    boolean = numpy.bool_
    array, asarray, full = numpy.array, numpy.asarray, numpy.full
    float32, float64, int64 = numpy.float32, numpy.float64, numpy.int64
    errstate = numpy.errstate
