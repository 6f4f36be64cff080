# verdict: partial|incorrect|error
import numpy as np
def sigmoid_prime(z):
    s = 1 / (1 + np.exp(-z))
    if np.ndim(z):
        z.shape = (-1, 1)
    return s * (1 - s)
