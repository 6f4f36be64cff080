# expect tanh_deriv: incorrect, plus-for-minus

import numpy as np


def tanh_deriv(z):
    return 1 + z ** 2
