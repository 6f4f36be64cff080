# expect dtanh: incorrect, plus-for-minus

import math


def dtanh(x: float) -> float:
    u = math.exp(x) - math.exp(-x)
    v = math.exp(x) + math.exp(-x)
    return (v ** 2 + u ** 2) / v ** 2
