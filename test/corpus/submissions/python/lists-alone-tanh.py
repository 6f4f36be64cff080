# expect tanh_prime: correct
from math import tanh


def tanh_prime(zs):
    return [1 - tanh(z) ** 2 for z in zs]
