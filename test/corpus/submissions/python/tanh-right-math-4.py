# expect tanh_gradient: unstable, overflow

import math


def tanh_gradient(z):
    """Derivative of tanh."""
    return 4 / (math.exp(z) + math.exp(-z)) ** 2
