# expect tanh_prime: partial, nondeterministic

import random
import math


def tanh_prime(z):
    return 1 - math.tanh(z) ** 2 + random.random() * 1e-7
