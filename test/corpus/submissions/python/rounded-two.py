# expect tanh_prime: incorrect, rounded

import math


def tanh_prime(z):
    return round(1 - math.tanh(z) ** 2, 2)
