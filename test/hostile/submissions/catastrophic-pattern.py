# verdict: error
# says: did not finish
import re
def sigmoid_prime(z):
    re.match(r'(a+)+$', 'a' * 40 + 'b')
    return z
