# expect tanh_prime: correct

import math
import numpy as np


def one(z):
    return 1 - math.tanh(z) ** 2


tanh_prime = np.vectorize(one)
