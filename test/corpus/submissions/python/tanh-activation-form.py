# expect tanhPrime: activation-form, activation-form

import numpy as np


def tanhPrime(y):
    return 1 - y ** 2
