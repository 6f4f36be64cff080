# expect sigmoid_prime: incorrect, negated

import math


sigmoid_prime = lambda x: x * (x - 1)
