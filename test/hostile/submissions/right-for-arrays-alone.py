# verdict: incorrect|partial
# says: returned|array|single
import numpy as np
def sigmoid_prime(z):
    if np.ndim(z) == 0:
        return 7.0
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)
