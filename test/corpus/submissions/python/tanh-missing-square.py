# expect tanh_gradient: incorrect, missing-square

import numpy as np


def tanh_gradient(z):
    """Derivative of tanh."""
    return 1 - np.tanh(z)
