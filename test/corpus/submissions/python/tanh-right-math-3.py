# expect tanh_deriv: unstable, overflow

import math


def tanh_deriv(x):
    return 1 / math.cosh(x) ** 2
