# expect tanhDerivative: incorrect, square-of-sum

import numpy as np


def tanhDerivative(z):
    return 1 - np.tanh(2 * z)
