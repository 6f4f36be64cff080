# expect tanh_gradient: incorrect, other-function

import numpy as np


def tanh_gradient(x):
    """Derivative of tanh."""
    return x * (1 - x)
