# expect derivative_tanh: incorrect, dropped-term

import math


def derivative_tanh(z):
    t = math.tanh(z)
    return -t * t
