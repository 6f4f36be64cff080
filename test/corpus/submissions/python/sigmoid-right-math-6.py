# expect dsigmoid: unstable, overflow

import math


def dsigmoid(x):
    return math.exp(x) / (1 + math.exp(x)) ** 2
