# expect tanh_prime: error

import math


def tanh_prime(z):
    return f"{1 - math.tanh(z) ** 2}"
