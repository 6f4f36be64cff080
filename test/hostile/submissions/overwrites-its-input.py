# verdict: partial|incorrect
# says: overwrit|input
import numpy as np
def sigmoid_prime(z):
    s = 1 / (1 + np.exp(-z))
    z *= 0
    return s * (1 - s)
