# expect tanh_grad: incorrect, plus-for-minus

import numpy as np


def tanh_grad(x):
    """Derivative of tanh."""
    return 1 + np.tanh(x) ** 2
