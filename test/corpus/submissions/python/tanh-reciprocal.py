# expect tanh_der: incorrect, reciprocal

import numpy as np


def tanh_der(x):
    """Derivative of tanh."""
    return np.cosh(x) ** 2
