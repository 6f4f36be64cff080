# verdict: correct|unstable
import warnings
import numpy as np
def sigmoid_prime(z):
    warnings.simplefilter('error')
    np.seterr(all='raise')
    s = 1 / (1 + np.exp(-np.clip(z, -700, 700)))
    return s * (1 - s)
