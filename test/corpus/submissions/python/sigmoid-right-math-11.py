# expect sigmoid_prime: unstable, overflow

import math


def sigmoid_prime(z):
    """Derivative of sigmoid."""
    return 1 / (4 * math.cosh(z / 2) ** 2)
