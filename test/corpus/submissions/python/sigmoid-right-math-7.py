# expect derivative_sigmoid: correct

import math


def derivative_sigmoid(z):
    """Derivative of sigmoid."""
    e = math.exp(-abs(z))
    return e / (1 + e) ** 2
