# verdict: error
# says: did not finish
# line: 7
import math
def sigmoid_prime(z):
    s = 1 / (1 + math.exp(-z))
    while s != 2: s = s
    return s * (1 - s)
