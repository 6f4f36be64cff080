# expect tanhPrime: incorrect, missing-square

import math


def tanhPrime(x: float) -> float:
    return 1 / math.cosh(x)
