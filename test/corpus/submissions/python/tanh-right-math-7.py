# expect tanh_derivative: correct

import math


def tanh_derivative(x):
    e = math.exp(-2 * abs(x))
    return 4 * e / (1 + e) ** 2
