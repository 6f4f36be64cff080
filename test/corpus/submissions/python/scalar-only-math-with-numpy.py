# expect sigmoid_prime: partial, scalar-only

import math
import numpy as np


def sigmoid_prime(z):
    s = 1 / (1 + math.exp(-abs(z)))
    return s * (1 - s)
