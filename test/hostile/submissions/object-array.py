# verdict: correct|partial|error
import numpy as np
def sigmoid_prime(z):
    s = 1 / (1 + np.exp(-z))
    return np.array(s * (1 - s), dtype=object)
