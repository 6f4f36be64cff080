# verdict: error
# says: memory
# needs: memory
import numpy as np
def sigmoid_prime(z):
    return np.ones(10 * 2 ** 27) + z
