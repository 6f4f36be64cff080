# verdict: incorrect|error
# says: NaN|nan|number
import numpy as np
def sigmoid_prime(z):
    s = 1 / (1 + np.exp(-z))
    return np.ma.masked_all(np.shape(z)) + s
