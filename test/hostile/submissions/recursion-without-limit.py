# verdict: error
# says: memory|ended before|did not finish|recursion
import sys
def sigmoid_prime(z):
    sys.setrecursionlimit(10 ** 9)
    return sigmoid_prime(z + 1)
