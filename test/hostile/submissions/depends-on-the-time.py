# verdict: incorrect|partial
# says: returned|same
import math, time
def sigmoid_prime(z):
    s = 1 / (1 + math.exp(-max(z, -700)))
    return s * (1 - s) * (1 + time.time() % 1)
