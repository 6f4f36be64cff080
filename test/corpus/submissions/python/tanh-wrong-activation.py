# expect dtanh: incorrect, wrong-activation

import math


def dtanh(x: float) -> float:
    return 1 / (1 + abs(x)) ** 2
