# expect tanhPrime: incorrect, quotient-of-derivatives

import math


def tanhPrime(x):
    u = math.exp(x) - math.exp(-x)
    v = math.exp(x) + math.exp(-x)
    du = v
    dv = u
    return du / dv
