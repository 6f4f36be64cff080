# verdict: error
# says: more memory
import numpy as np
def sigmoid_prime(z):
    return np.broadcast_to(0.25, (1 << 37,))
