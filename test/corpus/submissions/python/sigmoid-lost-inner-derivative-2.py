# expect sigmoidPrime: incorrect, lost-inner-derivative

import numpy as np


def sigmoidPrime(x):
    return -(1 + np.exp(-x)) ** -2.0
