# verdict: error|correct
import math, sys
def sigmoid_prime(z):
    sys.setrecursionlimit(30)
    s = 1 / (1 + math.exp(-max(z, -700)))
    return s * (1 - s)
