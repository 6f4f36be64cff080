# verdict: error|incorrect
# says: number
import numpy as np
def sigmoid_prime(z):
    return np.zeros(np.shape(z), dtype=[('g', float), ('slope', float)])
